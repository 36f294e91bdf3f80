import type { BrokenDecision, CommandError } from '@pavadonis/casework';
import type { InvalidOption } from '@pavadonis/event-store';
import type { InvalidFileOption } from '@pavadonis/sqlite';
import type { TextsOf } from '../text';

type BrokenCallback = Extract<CommandError, { readonly _tag: 'BrokenCallback' }>;

type OfHost = BrokenDecision | BrokenCallback | InvalidOption | InvalidFileOption;

const FAULTS_LV: Readonly<Record<BrokenDecision['fault'], string>> = {
  'is no function': 'nav funkcija',
  throws: 'beidzas ar izņēmumu',
  'returns a promise': 'atgriež solījumu',
  'returns no decision': 'neatgriež lēmumu',
};

const RULES_LV: Readonly<Record<(InvalidOption | InvalidFileOption)['rule'], string>> = {
  'an object': 'objekts',
  'a text': 'teksts',
  'a function': 'funkcija',
  'a whole number from 0 on': 'vesels skaitlis, sākot no 0',
  'a whole number from 1 on': 'vesels skaitlis, sākot no 1',
  'milliseconds from 0 on': 'milisekundes, sākot no 0',
  'milliseconds from 1 on': 'milisekundes, sākot no 1',
  'a store that appends': 'krātuve, kurā var ierakstīt',
  'a log that can be sealed': 'žurnāls, ko var apzīmogot',
  'a store that can be followed': 'krātuve, kurai var sekot',
  'read models, each of a name of its own': 'pārskatu datu modeļi, katrs ar savu nosaukumu',
  'a number of days from 0 to 366': 'dienu skaits no 0 līdz 366',
  'a casework': 'lietu vešana',
  'a store that can be read': 'krātuve, kuru var lasīt',
  'reactions by name': 'reakcijas pēc nosaukuma',
  'reminders by name': 'atgādinājumi pēc nosaukuma',
  'a vault with an id': 'glabātava ar nosaukumu (id)',
  'a master': 'galvenā atslēga',
  'a list of masters': 'galveno atslēgu saraksts',
  'a vault that seals': 'glabātava, kas aizzīmogo tekstus',
  'a vault that destroys keys': 'glabātava, kas iznīcina atslēgas',
  'the vault of the casework': 'lietu vešanas glabātava',
  'a part of the log': 'žurnāla daļa',
  'a decoder': 'dekodētājs',
  'access rights as chmod takes them': 'piekļuves tiesības, kā tās pieņem chmod',
  'full or normal': 'full vai normal',
  'refused or accepted': 'refused vai accepted',
  'true or false': 'true vai false',
};

/** Where code or options of the host are at fault, for whoever maintains it. They name places, never what an event holds. */
export const hostErrors: TextsOf<OfHost> = {
  BrokenDecision: {
    lv: ({ stream, fault, cause, places: [at] }) =>
      `Kļūda programmā, ne datos: lēmums par lietu ${stream} ${FAULTS_LV[fault]} (${cause}${at === undefined ? '' : `, ${at}`}). Nekas nav ierakstīts; paziņojiet sistēmas uzturētājam.`,
    en: ({ stream, fault, cause, places: [at] }) =>
      `A fault in the program, not in the data: the decision about the file ${stream} ${fault} (${cause}${at === undefined ? '' : `, ${at}`}). Nothing was recorded; tell whoever maintains the system.`,
  },
  BrokenCallback: {
    lv: ({ callback, cause }) =>
      `Kļūda programmā, ne datos: „${callback}” nedarbojas, kā jādarbojas (${cause}). Paziņojiet sistēmas uzturētājam.`,
    en: ({ callback, cause }) =>
      `A fault in the program, not in the data: “${callback}” does not do what it must (${cause}). Tell whoever maintains the system.`,
  },
  InvalidOption: {
    lv: ({ option, rule }) =>
      `Kļūda programmā, ne datos: iestatījumam „${option}” jābūt: ${RULES_LV[rule]}. Nekas nav atvērts vai ierakstīts; paziņojiet sistēmas uzturētājam.`,
    en: ({ option, rule }) =>
      `A fault in the program, not in the data: the option “${option}” must be ${rule}. Nothing was opened or recorded; tell whoever maintains the system.`,
  },
};

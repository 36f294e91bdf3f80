import type { FileUnavailable, HistoryLost, StopReason, WaitAborted } from '@pavadonis/casework';
import type { Language } from '../language';
import type { TextsOf } from '../text';
import { TO_USE_THE_FILE } from './file-reasons';
import type { hostErrors } from './host';
import type { storeErrors } from './store';
import type { undecodables } from './undecodable';

type OfReadModels =
  | Exclude<
      StopReason,
      { readonly _tag: keyof typeof storeErrors | keyof typeof undecodables | keyof typeof hostErrors }
    >
  | FileUnavailable
  | HistoryLost
  | WaitAborted<PropertyKey>;

const TO_CONTINUE: Readonly<Record<FileUnavailable['reason'], Readonly<Record<Language, string>>>> = {
  ...TO_USE_THE_FILE,
  corrupt: {
    lv: 'Datne ir bojāta; izdzēsiet to, un dati tiks aprēķināti no jauna.',
    en: 'The file is damaged; remove it, and the figures will be computed anew.',
  },
};

/** The texts of the reasons why read models do not show a position, beyond the store's. */
export const readModelErrors: TextsOf<OfReadModels> = {
  VersionReplaced: {
    lv: ({ by }) =>
      `Šīs versijas pārskatu dati no datnes ir izņemti; tajā tagad ir ${by}. versijas dati. Atjauniniet programmu un palaidiet to vēlreiz.`,
    en: ({ by }) =>
      `The figures of this version were removed from the file, which holds those of version ${by} now. Update the program and start it again.`,
  },
  RowsOverwritten: {
    lv: 'Pārskatu datu datni kāds ir nomainījis vai sācis no jauna. Palaidiet programmu vēlreiz.',
    en: 'Somebody put the file of the figures back or began it anew. Start the program again.',
  },
  HistoryLost: {
    lv: ({ known, stands }) =>
      `Krātuvē vairs nav notikumu, kas bija zināmi līdz pozīcijai ${known}${stands === undefined ? '' : ` (tagad pēdējais ir ${stands}. pozīcijā)`}: tā ir atjaunota no rezerves kopijas, bojāta vai aizstāta. Ierakstītais var būt zudis. Salīdziniet ar rezerves kopijām, ievadiet trūkstošo vēlreiz un apstipriniet zudumu.`,
    en: ({ known, stands }) =>
      `The store no longer holds the events that were known up to position ${known}${stands === undefined ? '' : ` (the last one stands at ${stands} now)`}: it was put back from a backup, damaged or exchanged. What was recorded may be lost. Compare it with backups, enter what is missing again, and acknowledge the loss.`,
  },
  BrokenFold: {
    lv: ({ stream, position, cause }) =>
      `Kļūda programmā: pārskatu datus nevar aprēķināt pie notikuma ${position}. pozīcijā (${stream}, ${cause}). Paziņojiet sistēmas uzturētājam.`,
    en: ({ stream, position, cause }) =>
      `A fault in the program: figures cannot be computed at the event at position ${position} (${stream}, ${cause}). Tell whoever maintains the system.`,
  },
  ReadModelsClosed: {
    lv: 'Pārskatu dati ir aizvērti. Atveriet tos vēlreiz.',
    en: 'The figures are closed. Open them again.',
  },
  FileUnavailable: {
    lv: ({ reason, cause }) => `Pārskatu datu datni nevar lietot (${cause}). ${TO_CONTINUE[reason].lv}`,
    en: ({ reason, cause }) => `The file of the figures cannot be used (${cause}). ${TO_CONTINUE[reason].en}`,
  },
  WaitAborted: {
    lv: 'Pārskatu dati vēl nav atjaunināti. Mēģiniet vēlreiz pēc brīža.',
    en: 'The figures are not up to date yet. Try again in a moment.',
  },
};

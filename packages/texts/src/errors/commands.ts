import type { CommandError, Conflict, NoVault, TextNotRevealed, VaultBehind } from '@pavadonis/casework';
import type { Unencodable } from '@pavadonis/event-store';
import type { TextsOf } from '../text';
import { vaultReasonText } from '../vault-reason';
import type { hostErrors } from './host';
import type { storeErrors } from './store';
import type { undecodables } from './undecodable';

type OfCommands = Exclude<
  CommandError | Conflict | Unencodable | VaultBehind | TextNotRevealed | NoVault,
  { readonly _tag: keyof typeof storeErrors | keyof typeof undecodables | keyof typeof hostErrors }
>;

/** The texts of the reasons why a command failed, beyond the store's. They name places in a command, never values. */
export const commandErrors: TextsOf<OfCommands> = {
  MalformedCommand: {
    lv: ({ fields }) =>
      `Kļūda programmā, ne datos: komandu nevar pierakstīt (lauki: ${fields.join(', ')}). Nekas nav ierakstīts; paziņojiet sistēmas uzturētājam.`,
    en: ({ fields }) =>
      `A fault in the program, not in the data: the command is malformed at ${fields.join(', ')}. Nothing was recorded; tell whoever maintains the system.`,
  },
  Unencodable: {
    lv: ({ type, stream, fields }) =>
      `Kļūda programmā, ne datos: ${type} lietā ${stream} neatbilst savai formai (lauki: ${fields.join(', ')}). Nekas nav ierakstīts; paziņojiet sistēmas uzturētājam.`,
    en: ({ type, stream, fields }) =>
      `A fault in the program, not in the data: ${type} in the file ${stream} is malformed at ${fields.join(', ')}. Nothing was recorded; tell whoever maintains the system.`,
  },
  TextNotSealed: {
    lv: ({ stream, why }) =>
      `Glabātava neaizzīmogoja lietas ${stream} personas tekstu: ${vaultReasonText(why, 'lv')}. Nekas nav ierakstīts.`,
    en: ({ stream, why }) =>
      `The vault did not seal a personal text of the file ${stream}: ${vaultReasonText(why, 'en')}. Nothing was recorded.`,
  },
  TextNotRevealed: {
    lv: ({ stream, kind, why }) =>
      `Lietas ${stream} personas teksts (veids: ${kind}) nav atklāts: ${vaultReasonText(why, 'lv')}.`,
    en: ({ stream, kind, why }) =>
      `A personal text of the file ${stream} (kind: ${kind}) was not revealed: ${vaultReasonText(why, 'en')}.`,
  },
  NoVault: {
    lv: 'Teksts ir aizzīmogots, bet darbs ir sākts bez glabātavas. Sāciet to ar glabātavu.',
    en: 'The text is sealed, and the work was begun without a vault. Begin it with the vault.',
  },
  TextInTheClear: {
    lv: ({ type, stream, kinds }) =>
      `Kļūda programmā, ne datos: ${type} lietā ${stream} satur neaizzīmogotus personas tekstus (${kinds.join(', ')}). Nekas nav ierakstīts; paziņojiet sistēmas uzturētājam.`,
    en: ({ type, stream, kinds }) =>
      `A fault in the program, not in the data: ${type} in the file ${stream} holds personal texts that are not sealed (${kinds.join(', ')}). Nothing was recorded; tell whoever maintains the system.`,
  },
  StoreInTheClear: {
    lv: ({ type, stream, kinds }) =>
      `Krātuvē ir neaizzīmogoti personas teksti: ${type} lietā ${stream} (${kinds.join(', ')}). Atveriet krātuvi bez glabātavas vai aizzīmogojiet vēsturi no jauna citā krātuvē.`,
    en: ({ type, stream, kinds }) =>
      `The store holds personal texts that are not sealed: ${type} in the file ${stream} (${kinds.join(', ')}). Open it without the vault, or seal its history anew into another store.`,
  },
  VaultBehind: {
    lv: ({ why }) =>
      `Glabātava vēl neseko tam, kas ierakstīts par aizmiršanu (${why._tag}). Ierakstītais paliek spēkā; novērsiet iemeslu un sūtiet to pašu vēlreiz.`,
    en: ({ why }) =>
      `The vault does not follow yet what is recorded of a forgetting (${why._tag}). The record stands; mend the reason, and send the same again.`,
  },
  CallAborted: {
    lv: ({ mayBeRecorded }) =>
      mayBeRecorded
        ? 'Atbildi vairs negaidīja, un nav zināms, vai viss ir ierakstīts. Sūtiet to pašu vēlreiz: divreiz tas netiks ierakstīts.'
        : 'Atbildi vairs negaidīja, un nekas nav ierakstīts. Mēģiniet vēlreiz.',
    en: ({ mayBeRecorded }) =>
      mayBeRecorded
        ? 'The wait for an answer ended, and it is not known whether everything was recorded. Send the same again: it will not be recorded twice.'
        : 'The wait for an answer ended, and nothing was recorded. Try again.',
  },
  Conflict: {
    lv: ({ attempts, unseen }) =>
      unseen !== undefined
        ? `Kāds cits lietu papildināja pēc tam, kad to aplūkojāt (notikums ${unseen}), un nekas nav ierakstīts. Aplūkojiet to vēlreiz.`
        : `Lietu vienlaikus papildināja citi; pēc ${attempts}. mēģinājuma nekas nav ierakstīts. Mēģiniet vēlreiz.`,
    en: ({ attempts, unseen }) =>
      unseen !== undefined
        ? `Somebody else added to the file after you looked at it (event ${unseen}), and nothing was recorded. Look at it again.`
        : `Others kept adding to the file, and nothing was recorded in ${attempts} attempts. Try again.`,
  },
};

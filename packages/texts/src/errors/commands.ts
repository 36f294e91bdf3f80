import type { CommandError, Conflict } from '@pavadonis/casework';
import type { Unencodable } from '@pavadonis/event-store';
import type { TextsOf } from '../text';
import type { storeErrors } from './store';
import type { undecodables } from './undecodable';

type OfCommands = Exclude<
  CommandError | Conflict | Unencodable,
  { readonly _tag: keyof typeof storeErrors | keyof typeof undecodables }
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
  Conflict: {
    lv: ({ attempts }) =>
      `Lietu vienlaikus papildināja citi; pēc ${attempts}. mēģinājuma nekas nav ierakstīts. Mēģiniet vēlreiz.`,
    en: ({ attempts }) =>
      `Others kept adding to the file, and nothing was recorded in ${attempts} attempts. Try again.`,
  },
};

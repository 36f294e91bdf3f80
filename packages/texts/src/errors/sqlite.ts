import type { BackupError } from '@pavadonis/event-store-sqlite';
import type { FailureReason, InvalidFileOption, SqliteOpenError } from '@pavadonis/sqlite';
import type { Language } from '../language';
import type { TextsOf } from '../text';
import { TO_USE_THE_FILE } from './file-reasons';

const TO_OPEN: Readonly<Record<FailureReason, Readonly<Record<Language, string>>>> = {
  ...TO_USE_THE_FILE,
  corrupt: {
    lv: 'Datne ir bojāta; atjaunojiet to no rezerves kopijas.',
    en: 'The file is damaged; restore it from a backup.',
  },
};

const CREATED = {
  lv: ' Tur izveidota vēl tukša datne; nākamais mēģinājums to izmantos.',
  en: ' A file that is still empty was made there; the next attempt goes on with it.',
};

/** The texts of the reasons why an SQLite file was not opened, for the person who named the file. */
export const sqliteOpenErrors: TextsOf<Exclude<SqliteOpenError, InvalidFileOption>> = {
  MissingFolder: {
    lv: ({ path }) => `Mapes ${path} nav. Izveidojiet to vai norādiet citu vietu.`,
    en: ({ path }) => `There is no folder ${path}. Create it or name another place.`,
  },
  MissingFile: {
    lv: ({ path }) =>
      `Datnes ${path} nav. Norādiet citu datni vai atveriet to rakstīšanai, lai to izveidotu.`,
    en: ({ path }) => `There is no file ${path}. Name another file, or open it for writing to make it.`,
  },
  ReadOnly: {
    lv: ({ path }) =>
      `Vietā ${path} nedrīkst rakstīt. Piešķiriet rakstīšanas tiesības vai norādiet citu vietu.`,
    en: ({ path }) => `${path} may not be written to. Grant the right to write or name another place.`,
  },
  UnusableName: {
    lv: ({ path }) => `Datni nevar nosaukt ${JSON.stringify(path)}. Norādiet citu nosaukumu.`,
    en: ({ path }) => `No file can be named ${JSON.stringify(path)}. Choose another name.`,
  },
  NotADatabase: {
    lv: ({ path }) => `${path} nav SQLite datubāze; tā nav mainīta. Norādiet citu datni.`,
    en: ({ path }) => `${path} is not a SQLite database and was left as it is. Name another file.`,
  },
  ForeignDatabase: {
    lv: ({ path }) => `${path} ir citas programmas datubāze; tā nav mainīta. Norādiet citu datni.`,
    en: ({ path }) => `${path} is another program's database and was left as it is. Name another file.`,
  },
  NewerVersion: {
    lv: ({ path, version, supported }) =>
      `${path} ir jaunākas versijas datne (${version}; šī programma prot ${supported}). Atjauniniet programmu.`,
    en: ({ path, version, supported }) =>
      `${path} was made by a newer version (layout ${version}; this one knows ${supported}). Update the program.`,
  },
  OlderVersion: {
    lv: ({ path, version, supported }) =>
      `${path} ir vecākas versijas datne (${version}; šī programma lasa ${supported}). Atveriet to vienreiz rakstīšanai.`,
    en: ({ path, version, supported }) =>
      `${path} was made by an older version (layout ${version}; this one reads ${supported}). Open it once for writing.`,
  },
  Damaged: {
    lv: ({ path, faults }) =>
      `Datne ${path} ir bojāta (${faults.join('; ')}). Atjaunojiet to no rezerves kopijas.`,
    en: ({ path, faults }) => `${path} is damaged (${faults.join('; ')}). Restore it from a backup.`,
  },
  AnotherWriter: {
    lv: ({ path, version }) =>
      `Datnē ${path} raksta cits process, un SQLite ${version} tad var pazaudēt ierakstīto. Atjauniniet Node (SQLite 3.51.3 vai jaunāks) vai aizveriet otru programmu.`,
    en: ({ path, version }) =>
      `Another process writes to ${path}, and SQLite ${version} may lose what is recorded then. Update Node (SQLite 3.51.3 or later), or close the other program.`,
  },
  NoDriver: {
    lv: ({ cause }) =>
      `Šeit nav SQLite (${cause}). Lietojiet Node 22.13 vai jaunāku versiju, kurā SQLite jau ir, vai izpildiet npm install @photostructure/sqlite@1.`,
    en: ({ cause }) =>
      `There is no SQLite here (${cause}). Use Node 22.13 or later, which brings SQLite, or run npm install @photostructure/sqlite@1.`,
  },
  CannotOpen: {
    lv: ({ path, cause, reason, created }) =>
      `Datni ${path} nevar atvērt (${cause}). ${TO_OPEN[reason].lv}${created === true ? CREATED.lv : ''}`,
    en: ({ path, cause, reason, created }) =>
      `${path} cannot be opened (${cause}). ${TO_OPEN[reason].en}${created === true ? CREATED.en : ''}`,
  },
};

const TO_BACK_UP: Readonly<Record<FailureReason, Readonly<Record<Language, string>>>> = {
  ...TO_USE_THE_FILE,
  busy: {
    lv: 'Krātuvi pašlaik lieto cita programma; mēģiniet vēlreiz.',
    en: 'Another program is using the store; try again.',
  },
  read_only: {
    lv: 'Tur nedrīkst rakstīt; norādiet citu vietu.',
    en: 'It may not be written to; name another place.',
  },
  corrupt: {
    lv: 'Krātuve ir bojāta; atjaunojiet to no rezerves kopijas.',
    en: 'The store is damaged; restore it from a backup.',
  },
};

/** The texts of the reasons why a store was not copied, for the person who named the target. */
export const backupErrors: Omit<TextsOf<BackupError>, 'MissingFolder' | 'StoreClosed' | 'UnusableName'> = {
  TargetExists: {
    lv: ({ path }) => `${path} jau ir; tas nav mainīts. Norādiet citu vietu.`,
    en: ({ path }) => `${path} exists and was left as it is. Name another place.`,
  },
  CannotBackUp: {
    lv: ({ path, cause, reason }) => `Krātuvi nevar nokopēt uz ${path} (${cause}). ${TO_BACK_UP[reason].lv}`,
    en: ({ path, cause, reason }) =>
      `The store cannot be copied to ${path} (${cause}). ${TO_BACK_UP[reason].en}`,
  },
};

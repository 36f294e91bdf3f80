import type { SqliteOpenError } from './open-error';

type CannotOpen = Extract<SqliteOpenError, { readonly _tag: 'CannotOpen' }>;

const wayOut = ({ reason }: CannotOpen): { readonly lv: string; readonly en: string } => {
  switch (reason) {
    case 'busy':
      return {
        lv: 'To pašlaik lieto cita programma; mēģiniet vēlreiz.',
        en: 'Another program is using it; try again.',
      };
    case 'disk_full':
      return { lv: 'Diskā nav vietas; atbrīvojiet to.', en: 'The disk is full; make room.' };
    case 'corrupt':
      return {
        lv: 'Datne ir bojāta; atjaunojiet to no rezerves kopijas.',
        en: 'The file is damaged; restore it from a backup.',
      };
    case 'read_only':
    case 'unreachable':
    case 'other':
      return {
        lv: 'Pārbaudiet disku un piekļuves tiesības.',
        en: 'Check the disk and the access rights.',
      };
  }
};

/** What went wrong and what to do about it, for the person who named the file. */
export const openErrorText = (error: SqliteOpenError): { readonly lv: string; readonly en: string } => {
  switch (error._tag) {
    case 'MissingFolder':
      return {
        lv: `Mapes ${error.path} nav. Izveidojiet to vai norādiet citu vietu.`,
        en: `There is no folder ${error.path}. Create it or name another place.`,
      };
    case 'MissingFile':
      return {
        lv: `Datnes ${error.path} nav. Norādiet citu datni vai atveriet to rakstīšanai, lai to izveidotu.`,
        en: `There is no file ${error.path}. Name another file, or open it for writing to make it.`,
      };
    case 'ReadOnly':
      return {
        lv: `Vietā ${error.path} nedrīkst rakstīt. Piešķiriet rakstīšanas tiesības vai norādiet citu vietu.`,
        en: `${error.path} may not be written to. Grant the right to write or name another place.`,
      };
    case 'NotADatabase':
      return {
        lv: `${error.path} nav SQLite datubāze; tā nav mainīta. Norādiet citu datni.`,
        en: `${error.path} is not a SQLite database and was left as it is. Name another file.`,
      };
    case 'ForeignDatabase':
      return {
        lv: `${error.path} ir citas programmas datubāze; tā nav mainīta. Norādiet citu datni.`,
        en: `${error.path} is another program's database and was left as it is. Name another file.`,
      };
    case 'NewerVersion': {
      const [version, supported] = [String(error.version), String(error.supported)];
      return {
        lv: `${error.path} ir jaunākas versijas datne (${version}; šī programma prot ${supported}). Atjauniniet programmu.`,
        en: `${error.path} was made by a newer version (layout ${version}; this one knows ${supported}). Update the program.`,
      };
    }
    case 'OlderVersion': {
      const [version, supported] = [String(error.version), String(error.supported)];
      return {
        lv: `${error.path} ir vecākas versijas datne (${version}; šī programma lasa ${supported}). Atveriet to vienreiz rakstīšanai.`,
        en: `${error.path} was made by an older version (layout ${version}; this one reads ${supported}). Open it once for writing.`,
      };
    }
    case 'Damaged': {
      const faults = error.faults.join('; ');
      return {
        lv: `Datne ${error.path} ir bojāta (${faults}). Atjaunojiet to no rezerves kopijas.`,
        en: `${error.path} is damaged (${faults}). Restore it from a backup.`,
      };
    }
    case 'NoDriver':
      return {
        lv: `Šai platformai nav SQLite (${error.cause}). Lietojiet Node 22.13 vai jaunāku versiju.`,
        en: `There is no SQLite for this platform (${error.cause}). Use Node 22.13 or later.`,
      };
    case 'CannotOpen': {
      const { lv, en } = wayOut(error);
      return {
        lv: `Datni ${error.path} nevar atvērt (${error.cause}). ${lv}`,
        en: `${error.path} cannot be opened (${error.cause}). ${en}`,
      };
    }
  }
};

import type { StoreClosed } from '@pavadonis/event-store';
import { codeOf, reasonOf, type FailureReason } from '@pavadonis/sqlite';

/** Why a store was not copied. Nothing was left behind, and what was there is there as it was. */
export type BackupError =
  | { readonly _tag: 'MissingFolder'; readonly path: string }
  | { readonly _tag: 'TargetExists'; readonly path: string }
  | {
      readonly _tag: 'CannotBackUp';
      readonly path: string;
      readonly reason: FailureReason;
      readonly cause: string;
    }
  | StoreClosed;

/** What an error of the driver or the file system tells of copying to a file. */
export const cannotBackUp = (path: string, thrown: unknown): BackupError => ({
  _tag: 'CannotBackUp',
  path,
  reason: reasonOf(thrown),
  cause: codeOf(thrown),
});

const wayOut = (reason: FailureReason): { readonly lv: string; readonly en: string } => {
  switch (reason) {
    case 'busy':
      return {
        lv: 'Krātuvi pašlaik lieto cita programma; mēģiniet vēlreiz.',
        en: 'Another program is using the store; try again.',
      };
    case 'disk_full':
      return { lv: 'Diskā nav vietas; atbrīvojiet to.', en: 'The disk is full; make room.' };
    case 'read_only':
      return {
        lv: 'Tur nedrīkst rakstīt; norādiet citu vietu.',
        en: 'It may not be written to; name another place.',
      };
    case 'corrupt':
      return {
        lv: 'Krātuve ir bojāta; atjaunojiet to no rezerves kopijas.',
        en: 'The store is damaged; restore it from a backup.',
      };
    case 'unreachable':
    case 'other':
      return { lv: 'Pārbaudiet disku.', en: 'Check the disk.' };
  }
};

/** What went wrong and what to do about it, for the person who named the target. */
export const backupErrorText = (error: BackupError): { readonly lv: string; readonly en: string } => {
  switch (error._tag) {
    case 'MissingFolder':
      return {
        lv: `Mapes ${error.path} nav. Izveidojiet to vai norādiet citu vietu.`,
        en: `There is no folder ${error.path}. Create it or name another place.`,
      };
    case 'TargetExists':
      return {
        lv: `${error.path} jau ir; tas nav mainīts. Norādiet citu vietu.`,
        en: `${error.path} exists and was left as it is. Name another place.`,
      };
    case 'CannotBackUp': {
      const { lv, en } = wayOut(error.reason);
      return {
        lv: `Krātuvi nevar nokopēt uz ${error.path} (${error.cause}). ${lv}`,
        en: `The store cannot be copied to ${error.path} (${error.cause}). ${en}`,
      };
    }
    case 'StoreClosed':
      return { lv: 'Krātuve ir aizvērta. Atveriet to.', en: 'The store is closed. Open it.' };
  }
};

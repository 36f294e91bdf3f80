export {
  openErrorText,
  type Database,
  type Durability,
  type Open,
  type SqliteOpenError,
  type OpenMode,
  type SqlValue,
  type Statement,
} from '@pavadonis/sqlite';
export { backupErrorText, type BackupError } from './backup-error';
export { sqliteStore, type SqliteStoreOptions } from './store';
export type { SqliteStore } from './store-on';

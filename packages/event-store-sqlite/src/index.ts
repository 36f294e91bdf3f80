export type { BackupError } from './backup-error';
export type { Examination } from './examine';
export { sqliteStore, type SqliteStoreOptions } from './open';
export type { SqliteStore } from './store';

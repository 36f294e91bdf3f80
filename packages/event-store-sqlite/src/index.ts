export type { BackupError } from './backup-error';
export { restoreStore, type RestoreError, type RestoreOptions } from './restore';
export type { Examination } from './examine';
export { sqliteStore, type SqliteStoreOptions } from './open';
export type { SqliteStore } from './store';

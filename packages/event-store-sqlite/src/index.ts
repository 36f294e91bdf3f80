export type { BackupError } from './backup-error';
export { sqliteStore, type SqliteStoreOptions } from './open';
export type { SqliteStore } from './store';

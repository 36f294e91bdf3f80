export type { BackupError } from './backup-error';
export { sqliteStore, type SqliteStoreOptions } from './store';
export type { SqliteStore } from './store-on';

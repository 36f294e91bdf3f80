export type { Database, SqlValue, Statement } from './driver';
export type { Open } from './open';
export type { OpenError } from './open-error';
export { openErrorText } from './open-error-text';
export type { Durability } from './set-up';
export { sqliteStore, type SqliteStoreOptions } from './store';

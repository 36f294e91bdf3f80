export {
  openDatabase,
  type Database,
  type Open,
  type OpenMode,
  type SqlValue,
  type Statement,
} from './driver';
export { codeOf, isTaken, reasonOf, type Reason } from './driver-error';
export type { Invariant, Layout } from './layout';
export type { OpenError } from './open-error';
export { openErrorText } from './open-error-text';
export { openFile, type FileOptions } from './open-file';
export { endOfWait, PATIENCE_MS, whileBusy } from './patience';
export { prepareQuery } from './query';
export type { Durability } from './set-up';
export { prepareTransaction, type Transaction } from './transaction';

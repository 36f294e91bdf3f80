export {
  openDatabase,
  type Database,
  type Open,
  type OpenMode,
  type SqlValue,
  type Statement,
} from './driver';
export { askSystem } from './ask-system';
export { codeOf, isTaken, reasonOf, type FailureReason } from './driver-error';
export type { Invariant, Layout } from './layout';
export type { SqliteOpenError } from './open-error';
export type { SqliteLibrary } from './library';
export { type FileOptionRule, type InvalidFileOption, invalidFileOption } from './file-options';
export { openFile, type FileOptions, type OpenOptions } from './open-file';
export {
  prepareGroupCommit,
  type GroupCommit,
  type GroupCommitOptions,
  type GroupedWork,
} from './group-commit';
export { IN_MEMORY } from './in-memory';
export { identityOf } from './moved';
export { isUsableName } from './path-check';
export { lockBeside, type LockBesideOptions } from './lock-beside';
export type { LongStatements } from './long-statements';
export type { Statements } from './thread';
export { realPathOf } from './real-path';
export { deadlineIn, LOCK_TIMEOUT_MS, retryWhileBusy } from './lock-timeout';
export { onAbort } from './on-abort';
export { prepareQuery, type Query } from './query';
export type { Durability } from './set-up';
export {
  prepareTransaction,
  prepareTransactions,
  type Transaction,
  type TransactionInSteps,
  type Transactions,
} from './transaction';
export { workQueue, type WorkQueue } from './work-queue';

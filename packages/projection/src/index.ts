/** The kernel of a read model: folds, replay, joining, one row for each person. */
export { type AsOf, daysOf } from './as-of';
export { dropPromise } from './at-once';
export { type BrokenCallback, type BrokenFold, kindOf } from './broken';
export type { Draft } from './draft';
export { begins, isOpen } from './episode-days';
export { type ChapterTable, type Fold, type Given, type Handler, type Place, reads, readsAll } from './fold';
export type { RecordedStream } from './foresight';
export { ignoredUnlessTaken } from './ignored-unless-taken';
export { project } from './project';
export { projector, type Projector, type StaleRows, type StaleStream, type Views } from './projector';
export { personOf, type ReadModel, type RowTypes, type View, type ViewOf } from './read-model';
export { readAhead } from './read-ahead';
export {
  type History,
  join,
  type Part,
  replay,
  type Replayed,
  type ReplayError,
  type ReplayOptions,
} from './replay';
export type { AnyReadModel, ReadModels } from './rows';
export type { Snapshot } from './snapshot';

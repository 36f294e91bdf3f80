/** The kernel of a read model: folds, replay, joining, merged persons. */
export { type AsOf, daysOf } from './as-of';
export { type BrokenCallback, type BrokenFold, kindOf } from './broken';
export type { Draft } from './draft';
export { episodeEnd, isOpen } from './episode-end';
export { type ChapterTable, type Fold, type Given, type Handler, reads, readsAll } from './fold';
export { type Mergeable, merges } from './merges';
export { byPerson, mergedByDay, personsOf } from './persons';
export { join, project } from './project';
export {
  type AnyReadModel,
  projector,
  type Projector,
  type ReadModels,
  type Snapshot,
  type StaleStream,
  type Views,
} from './projector';
export type { ReadModel, RowTypes, View, ViewOf } from './read-model';
export { type History, replay, type Replayed, type ReplayError, type ReplayOptions } from './replay';
export { withinEpisodes } from './within-episodes';

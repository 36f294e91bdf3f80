/** The kernel of a read model: folds, replay and joining. */
export type { Draft } from './draft';
export {
  type AnyReadModel,
  folding,
  type Folding,
  type Kept,
  type ReadModels,
  type Stale,
  type Views,
} from './folding';
export { byPerson, type Mergeable, mergedByDay, personsOf } from './persons';
export { join, project } from './project';
export type { Fold, ReadModel, RowTypes, View, ViewOf } from './read-model';
export { type History, replay, type Replayed, type ReplayOptions } from './replay';

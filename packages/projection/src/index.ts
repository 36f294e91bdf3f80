/** The kernel of a read model: folds, replay and joining. */
export type { Draft } from './draft';
export { byPerson, type Mergeable, mergedByDay, personsOf } from './persons';
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
export type { Fold, ReadModel, RowTypes, View, ViewOf } from './read-model';
export { type History, replay, type Replayed, type ReplayOptions } from './replay';

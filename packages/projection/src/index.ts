/** The kernel of a read model: folds, replay, joining, one row for each person. */
export { type AsOf, daysOf } from './as-of';
export { dropPromise } from './at-once';
export { answerOf, type BrokenCallback, type BrokenFold, kindOf } from './broken';
export { beginningIn, begunBy, type Box, endingIn, holdingOn, touching } from './columns/box';
export type { AddSegment, SegmentsOf } from './columns/column';
export { dayNumber, dayNumbers, daysInOrder, NO_DAY, NO_END } from './columns/days';
export { type Columns, type Segments, segments } from './columns/segments';
export { addAlways, addSteps, addTimeline } from './columns/add';
export { buildColumns } from './columns/build-columns';
export type { NumbersOfValues, SegmentsNow, TakenSegment } from './columns/asking';
export { always } from './columns/box';
export { type ReplaceableRows, replaceableRows } from './columns/replaceable-rows';
export type { Draft } from './draft';
export { begins, type EpisodeDays, isOpen } from './episode-days';
export {
  type CategoryTable,
  type ChapterTable,
  type ChapterTables,
  type EventNamed,
  type EventTable,
  type EventType,
  type Evolve,
  type FactOf,
  type Fold,
  type Given,
  type Handler,
  type Place,
  reads,
  readsAll,
  type TakeLate,
} from './fold';
export type { RecordedStream } from './foresight';
export { grown } from './grown';
export type { History, PageOfStreams } from './history';
export type { AnyFold, AnyHandler, AnyTables } from './handlers';
export {
  type HiddenCount,
  hideSmallCounts,
  type HidingOptions,
  type ShownCount,
  type WithHiddenCounts,
} from './small-counts/hide-small-counts';
export type { CountPath, KnownSum } from './small-counts/page';
export { ignoredUnlessTaken } from './ignored-unless-taken';
export { LargeMap } from './large-map';
export { project } from './project';
export { projector, type Projector } from './projector';
export {
  personOf,
  type Persons,
  type ReadModel,
  type RowTypes,
  type View,
  type ViewOf,
  type Views,
} from './read-model';
export { takenFieldsOf } from './taken-fields';
export { readAhead } from './read-ahead';
export { completePart, type FoldedPart } from './parts/complete-part';
export { type Joined, joinParts } from './parts/join-parts';
export { isPart, liesIn, MOST_PARTS, type Part, partNumberOf } from './parts/part';
export { type InvalidPart, replayPart } from './parts/replay-part';
export type { ModelOfPart, ReplayedPart } from './parts/replayed-part';
export type { UnjoinableReason, UnjoinableParts } from './parts/unjoinable';
export { replay, type Replayed, type ReplayError, type ReplayOptions } from './replay';
export type { AnyReadModel, ReadModels } from './rows';
export type { FoldedRows, Snapshot } from './snapshot';
export type { StaleRows, StaleStream } from './stale-rows';
export type { Folding, Thrown } from './window-folder';

/** What a host embeds: decisions that are recorded once, and read models that follow what is recorded. */
export {
  casework,
  type Casework,
  type CaseworkOptions,
  type CaseworkWithReadModels,
  openCasework,
  type OpenCaseworkOptions,
} from './casework';
export type { Command, MalformedCommand } from './decide/command';
export type { CommandError, StateAt } from './decide/deciding';
export type { Conflict, DecisionRefused, EventsRecorded, NothingToRecord, Outcome } from './decide/outcome';
export type { StateOf } from './decide/streams';
export type { ReadModelStopped, WaitAborted } from './read-models/caught-up';
export {
  type CaughtUpOptions,
  type LiveReadModels,
  liveReadModels,
  type LiveReadModelsOptions,
} from './read-models/live';
export type { Shown } from './read-models/model';
export type {
  BrokenFold,
  ReadModelsClosed,
  FileUnavailable,
  Interruption,
  RowsOverwritten,
  Status,
  VersionReplaced,
  StopReason,
} from './read-models/status';

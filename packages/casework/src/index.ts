/** The package that a host embeds: decisions that are recorded once, and read models that follow a store. */
export type { Answer, AnswerForm } from './answer';
export type { BackgroundError } from './background-error';
export type { CaseworkCalls, Casework, CommandError, StateAt } from './casework';
export { casework } from './casework-in-touch';
export type { CaseworkOptions } from './casework-options';
export type { CallAborted, CallOptions } from './call-aborted';
export type {
  AppendMessage,
  ChannelMessages,
  DecideMessage,
  FollowMessage,
  PersistMessage,
  ReactMessage,
  ReadMessage,
  RefoldMessage,
  WorkFailed,
} from './channels/messages';
export type { Command, MalformedCommand } from './command';
export type { BrokenDecision } from './commands/ask';
export type { FileUnavailable, Interruption } from './interruption';
export { type CaseworkWithReadModels, openCasework, type OpenCaseworkOptions } from './open-casework';
export type { Conflict, DecisionRefused, EventsRecorded, NothingToRecord, Outcome } from './outcome';
export {
  withPromises,
  type PromisedCasework,
  type PromisedCaseworkWithReadModels,
  type PromisedOf,
  type PromisedReadModels,
  type PromisedSealing,
  type PromisedWithSealing,
} from './with-promises';
export type {
  ClientForgetting,
  DueForgetting,
  ForgettingError,
  PersonForgotten,
} from './forgetting/client-forgetting';
export type { VaultBehind } from './forgetting/errors';
export type { Mended } from './forgetting/follow';
export type { Interrupted } from './forgetting/interrupted';
export type { KeyDestruction, KeyFate, KeyRequest } from './forgetting/key-destruction';
export type { Followed } from './forgetting/keys';
export { type ForgettingOptions, openForgetting, type OpenedForgetting } from './forgetting/open';
export { type IdKind, newId } from './new-id';
export type { ParkedEvent, ReactionFailure } from './reactions/failure';
export { openReactions } from './reactions/open';
export type { ReactionsOptions } from './reactions/options';
export {
  type HandingOver,
  type ReactedEvent,
  type ReactedType,
  reaction,
  type Reaction,
} from './reactions/reaction';
export type { Reactions } from './reactions/reactions';
export type { FollowedStore } from './reactions/receive';
export {
  type AboutStream,
  type HandingOut,
  reminderReaction,
  type ReminderReaction,
} from './reactions/reminders';
export type { ReactionProgress, ReactionStatus, ReactionStopped, ReminderStatus } from './reactions/status';
export type { RebuildReason } from './read-models/condition';
export type { HistoryLost } from './read-models/history-lost';
export { liveReadModels } from './read-models/live';
export type { LiveReadModelsOptions } from './read-models/live-options';
export type { LiveReadModels } from './read-models/live-read-models';
export type { ShownRows } from './read-models/model';
export type { FollowedBy, RowOf, ShownRow } from './read-models/row';
export type { RowsShown, Status } from './read-models/status';
export type {
  BuildLost,
  ReadModelsClosed,
  RowsOverwritten,
  StopReason,
  VersionReplaced,
} from './read-models/stop-reason';
export type {
  LiveSealing,
  SealableLog,
  SealingOptions,
  SealingStatus,
  WithSealing,
  WithSealingOptions,
} from './sealing/sealing';
export type { StateError } from './state-error';
export type {
  NoVault,
  StoreInTheClear,
  TextInTheClear,
  TextNotRevealed,
  TextNotSealed,
} from './vault/errors';
export type { CannotReveal, RevealCalls } from './vault/reveal-calls';
export type {
  NotRevealed,
  Revealable,
  Revealed,
  RevealedPerson,
  Revealing,
  RevealNote,
} from './vault/revealed';
export type { TextVault, VaultReason } from './vault/text-vault';
export type { PositionPassed } from './read-models/part-of-rows';
export type { ReadModelStopped, WaitAborted } from './read-models/wait';
export type { CaughtUpOptions } from './read-models/wait-arguments';

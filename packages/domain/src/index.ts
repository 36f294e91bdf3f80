/** The vocabulary, the form of events and decisions, and settling. Each kind of stream has an entry of its own. */
export {
  addDays,
  addMonths,
  CivilDate,
  civilDate,
  completedYears,
  daysBetween,
} from './vocabulary/civil-date';
export { firstDayOf, lastDayOf, Month, month, monthOf, monthsFrom, nextMonth } from './vocabulary/month';
export { monthsTouched, notReversed, type Period, within } from './vocabulary/period';
export {
  civilDateOf,
  Instant,
  instant,
  instantOf,
  millisecondsOf,
  monthOfInstant,
  startOfDay,
  startOfMonth,
} from './vocabulary/instant';
export {
  CentreId,
  ClaimId,
  ClientId,
  CommandId,
  ContactId,
  ContractId,
  CostId,
  EpisodeId,
  EventId,
  GoalId,
  GroupId,
  GuardianId,
  HouseholdId,
  isUuid,
  MatchId,
  OperationId,
  PlanId,
  ProviderId,
  ReferralId,
  WorkerId,
} from './vocabulary/id';
export { Country } from './vocabulary/country';
export { type AgeClass, ageClass, Birth, birthBounds, ofAgeFrom, Sex } from './vocabulary/person';
export { WorkerRole } from './vocabulary/worker';
export { externalIdKey, type IdElsewhere, normalExternalId } from './vocabulary/external-id';
export { GrowingList } from './vocabulary/growing-list';
export { GrowingMap } from './vocabulary/growing-map';
export { LargeList } from './vocabulary/large-list';
export { isSealed } from './vocabulary/sealed-text';
export { Text, text } from './vocabulary/text';
export { TraceParent } from './vocabulary/trace-parent';
export { Whole, whole } from './vocabulary/whole';
export {
  type AskedTimeline,
  type GrowingTimeline,
  heldOn,
  type Segment,
  type Span,
  type Timeline,
  type When,
} from './vocabulary/timeline';
export { written } from './vocabulary/written';
export { type Fraction, percentHalfUp, roundHalfUp } from './vocabulary/fraction';
export { Cents, cents, sumOf } from './money/cents';
export { allocate } from './money/apportion';
export { type RatedAmount, splitByRate } from './money/split-by-rate';
export { FundingSource, Shares } from './money/shares';
export { Split, splitLines, splitTotal, sumOfSplits } from './money/split';
export { exitResultsUntil, followUpFrom } from './rules/participation';
export { ServiceKind } from './rules/service-kind';
export { furthestLimit, type LimitFacts, serviceLimit, ServiceRuleSet } from './rules/service-period';
export { TargetGroup } from './rules/target-group';
export {
  type Event,
  event,
  type EventCodec,
  events,
  type Facts,
  type Head,
  type HeadBeside,
  type Order,
} from './event/event';
export { factsOf, type Form } from './event/facts-of';
export type { InvalidField } from './event/invalid-field';
export type { ExpectedValue } from './event/expected-value';
export {
  Category,
  categoryOf,
  centreStream,
  clientStream,
  contractStream,
  idOf,
  isStreamOf,
  operationStream,
  StreamName,
  type StreamOf,
} from './event/stream-name';
export { DocumentRef, type Entry, Metadata, type Recorded } from './event/recorded';
export {
  isPersonal,
  personal,
  type PersonalCodec,
  type PersonalKind,
  personalKinds,
  personalPaths,
} from './codec/personal';
export { writePersonal, type WritePersonal } from './codec/personal-texts';
export { type FieldValue, fieldValues } from './codec/field-values';
export { personalFacts, personalFactsOf } from './event/personal-facts';
export {
  kindsInTheClear,
  type PersonalParts,
  type PersonalText,
  personalIn,
  type ToSeal,
  toSeal,
} from './personal-in';
export { sealEvent, sealFacts, type Sealing } from './sealing';
export type { AnyEventCodec, EventsCodec } from './codec/by-type';
export type { Closed, Flat, Shape } from './codec/closed';
export { textPaths } from './codec/texts';
export { type Path, type Step } from './codec/path';
export { placeOf } from './codec/place';
export { alreadySo, type Decision, record, refuse } from './event/decision';
export { refusal, type RefusalCodec, type RefusalFacts, type Tagged } from './event/refusal';
export { sameFacts } from './codec/equal';
export { type Correction, type EventAmended, EventVoided, isCorrection } from './settling/correction';
export { follows, inOrder, settle, type Settleable } from './settling/settle';
export { type CannotRecordInPlace, inPlaceOf } from './settling/in-place';
export {
  NoSuchEvent,
  NotCorrectable,
  NotVoided,
  PlaceCannotChange,
  PlaceTaken,
  TypeCannotChange,
} from './settling/refusals';
export {
  addEvidence,
  amendEvent,
  type CannotAddEvidence,
  type CannotAmendEvent,
  type CannotVoidEvent,
  type CorrectionFacts,
  voidEvent,
} from './settling/decisions';
export { foldRecorded } from './settling/fold-recorded';
export { type StreamFold, streamHistory, type StreamHistory } from './settling/history';
export { type KnownAt } from './event/known-at';
export type { EventWindow, TakenFields } from './event/window';
export {
  catalogue,
  type EventOf,
  type Recordable,
  type RecordableOf,
  type Refusal,
  type RefusalIn,
  refusals,
} from './catalogue';
export { folds, type StateOf } from './folds';
export { type PayingOperation, provisionOn, type ServingContract } from './provision-on';

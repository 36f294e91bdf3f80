import * as t from 'io-ts';
import { event } from '../../event/event';
import { OperationId } from '../../vocabulary/id';

/** A participant's situation in the labour market, by Annex I of Regulation (EU) 2021/1057; one class each. */
export const LabourStatus = t.keyof({
  unemployed: null,
  long_term_unemployed: null,
  inactive: null,
  employed: null,
  unknown: null,
});
export type LabourStatus = t.TypeOf<typeof LabourStatus>;

/** The level of education, by the levels of ISCED that are reported together. */
export const EducationLevel = t.keyof({
  'isced-0-2': null,
  'isced-3-4': null,
  'isced-5-8': null,
  unknown: null,
});
export type EducationLevel = t.TypeOf<typeof EducationLevel>;

/** An answer that a participant may refuse. */
export const Answer = t.keyof({ yes: null, no: null, refused: null, unknown: null });
export type Answer = t.TypeOf<typeof Answer>;

/** A participant's data at the first entry to an operation were recorded. A later entry only moves the exit. */
export const ParticipationEntryRecorded = event('ParticipationEntryRecorded', 1, {
  operationId: OperationId,
  labourStatus: LabourStatus,
  education: EducationLevel,
  /** Whether the participant has a disability. */
  disability: Answer,
  /** Whether the participant is of foreign background. */
  foreignBackground: Answer,
  /** Whether the participant belongs to a minority. */
  minority: Answer,
  /** Whether the participant is homeless or excluded from housing. */
  homeless: Answer,
  /** Whether the participant is from a rural area. */
  rural: Answer,
});
export type ParticipationEntryRecorded = t.TypeOf<typeof ParticipationEntryRecorded>;

/** A participant's results within four weeks after the exit were recorded. The last exit counts. */
export const ParticipationExitRecorded = event('ParticipationExitRecorded', 1, {
  operationId: OperationId,
  /** Whether the participant is searching for a job. */
  jobSearching: Answer,
  /** Whether the participant is in education or training. */
  inTraining: Answer,
  /** Whether the participant gained a qualification. */
  qualified: Answer,
  /** Whether the participant is employed, by themselves or others. */
  employed: Answer,
});
export type ParticipationExitRecorded = t.TypeOf<typeof ParticipationExitRecorded>;

/** A participant's situation six months after the exit was recorded. */
export const ParticipationFollowUpRecorded = event('ParticipationFollowUpRecorded', 1, {
  operationId: OperationId,
  /** Whether the participant is employed, by themselves or others. */
  employed: Answer,
  /** Whether the participant's situation in the labour market improved. */
  improved: Answer,
});
export type ParticipationFollowUpRecorded = t.TypeOf<typeof ParticipationFollowUpRecorded>;

/** Lists the events of the funds' participation records, in the order of the pages. */
export const participationEvents = [
  ParticipationEntryRecorded,
  ParticipationExitRecorded,
  ParticipationFollowUpRecorded,
] as const;
/** Any event of the chapter of participation. */
export type ParticipationEvent = t.TypeOf<(typeof participationEvents)[number]>;

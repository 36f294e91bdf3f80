import * as t from 'io-ts';
import { event } from '../../event/event';
import { OperationId } from '../../vocabulary/id';

/** Where a participant stands in the labour market, by Annex I of Regulation (EU) 2021/1057; one class each. */
export const LabourStatus = t.keyof({
  unemployed: null,
  long_term_unemployed: null,
  inactive: null,
  employed: null,
  unknown: null,
});
export type LabourStatus = t.TypeOf<typeof LabourStatus>;

/** Education by the levels that are reported: ISCED 0-2, 3-4, 5-8. */
export const EducationLevel = t.keyof({
  'isced-0-2': null,
  'isced-3-4': null,
  'isced-5-8': null,
  unknown: null,
});
export type EducationLevel = t.TypeOf<typeof EducationLevel>;

/** An answer a participant may refuse. */
export const Answer = t.keyof({ yes: null, no: null, refused: null, unknown: null });
export type Answer = t.TypeOf<typeof Answer>;

/** A participant's data at the first entry to an operation; a later entry only moves the exit. */
export const ParticipationEntryRecorded = event('ParticipationEntryRecorded', 1, {
  operationId: OperationId,
  labourStatus: LabourStatus,
  education: EducationLevel,
  disability: Answer,
  foreignBackground: Answer,
  minority: Answer,
  homeless: Answer,
  rural: Answer,
});
export type ParticipationEntryRecorded = t.TypeOf<typeof ParticipationEntryRecorded>;

/** What had come of it within four weeks after the exit; the last exit counts. */
export const ParticipationExitRecorded = event('ParticipationExitRecorded', 1, {
  operationId: OperationId,
  jobSearching: Answer,
  inTraining: Answer,
  qualified: Answer,
  employed: Answer,
});
export type ParticipationExitRecorded = t.TypeOf<typeof ParticipationExitRecorded>;

/** How a participant stood six months after the exit. */
export const ParticipationFollowUpRecorded = event('ParticipationFollowUpRecorded', 1, {
  operationId: OperationId,
  employed: Answer,
  improved: Answer,
});
export type ParticipationFollowUpRecorded = t.TypeOf<typeof ParticipationFollowUpRecorded>;

/** Lists the events of the funds' participation records, in the order of the pages. */
export const participationEvents = [
  ParticipationEntryRecorded,
  ParticipationExitRecorded,
  ParticipationFollowUpRecorded,
] as const;
export type ParticipationEvent = t.TypeOf<(typeof participationEvents)[number]>;

import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { exitResultsUntil, followUpFrom } from '../../rules/participation';
import { type MergedOrDead, unlessMergedOrDead } from '../guards';
import { lastStay } from '../service/stays';
import type { State } from '../state';
import {
  ParticipationEntryRecorded,
  ParticipationExitRecorded,
  ParticipationFollowUpRecorded,
} from './events';
import { exitBy } from './guards';
import {
  BeforeSixMonths,
  EntryAlreadyRecorded,
  type NoEntry,
  NotInOperation,
  PastFourWeeks,
  type StillInOperation,
} from './refusals';

/** Why an entry to an operation cannot be recorded. */
export type CannotRecordParticipationEntry = MergedOrDead | EntryAlreadyRecorded | NotInOperation;

/**
 * Records a participant's data at the entry to an operation: once per client and operation, on a day that it pays for.
 * The first entry stands (ESF guidance on participants): the same data of a later entry record nothing, other data are
 * refused; an error is corrected by an amendment.
 */
export const recordParticipationEntry =
  (facts: Facts<typeof ParticipationEntryRecorded>) =>
  (client: State): Decision<CannotRecordParticipationEntry, ParticipationEntryRecorded> =>
    unlessMergedOrDead(client, facts, () => {
      const { on, operationId } = facts;
      const entry = ParticipationEntryRecorded.of(facts);
      const known = client.participation.operations.get(operationId)?.entry;
      if (known !== undefined) {
        const asKnown = { ...entry, on: known.on, seq: known.seq };
        return known.on <= on && sameFacts(known, asKnown)
          ? alreadySo
          : refuse(EntryAlreadyRecorded.of({ on: known.on }));
      }
      const stay = lastStay(client, operationId, on);
      return stay === undefined || (stay.to !== undefined && stay.to < on)
        ? refuse(NotInOperation.of({ operationId }))
        : record(entry);
    });

/** Why the results of an exit cannot be recorded. */
export type CannotRecordParticipationExit =
  MergedOrDead | NoEntry | NotInOperation | StillInOperation | PastFourWeeks;

/**
 * Records the results of an operation for a participant by a day within the four weeks after leaving it: the service
 * ended, or went on from another operation. A client who comes back and leaves again has another exit; the last one
 * counts. Results of a later day are not those of the exit and are refused; that they are written down late does not
 * matter. The same results of a day again record nothing.
 */
export const recordParticipationExit =
  (facts: Facts<typeof ParticipationExitRecorded>) =>
  (client: State): Decision<CannotRecordParticipationExit, ParticipationExitRecorded> =>
    unlessMergedOrDead(client, facts, () => {
      const results = ParticipationExitRecorded.of(facts);
      const known = client.participation.operations.get(facts.operationId)?.exits ?? [];
      if (known.some((each) => sameFacts(each, results))) return alreadySo;
      const exit = exitBy(client, facts);
      if (E.isLeft(exit)) return exit;
      const until = exitResultsUntil(exit.right);
      return until < facts.on ? refuse(PastFourWeeks.of({ until })) : record(results);
    });

/** Why a follow-up cannot be recorded. */
export type CannotRecordParticipationFollowUp =
  MergedOrDead | NoEntry | NotInOperation | StillInOperation | BeforeSixMonths;

/**
 * Records how a participant stood six months after leaving an operation. Before six months are over it is refused; later
 * it is recorded, since a sample is asked over weeks, and how late it was is for findings to say. Of several the last one
 * counts. The same answers of a day again record nothing.
 */
export const recordParticipationFollowUp =
  (facts: Facts<typeof ParticipationFollowUpRecorded>) =>
  (client: State): Decision<CannotRecordParticipationFollowUp, ParticipationFollowUpRecorded> =>
    unlessMergedOrDead(client, facts, () => {
      const followUp = ParticipationFollowUpRecorded.of(facts);
      const known = client.participation.operations.get(facts.operationId)?.followUps ?? [];
      if (known.some((each) => sameFacts(each, followUp))) return alreadySo;
      const exit = exitBy(client, facts);
      if (E.isLeft(exit)) return exit;
      const from = followUpFrom(exit.right);
      return facts.on < from ? refuse(BeforeSixMonths.of({ from })) : record(followUp);
    });

import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { exitResultsUntil, followUpFrom } from '../../rules/participation';
import type { GrowingList } from '../../vocabulary/growing-list';
import { notAfter, type When } from '../../vocabulary/timeline';
import { type MergedOrDead, unlessMergedOrDead } from '../guards';
import { staysBegunBy } from '../service/stays';
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

/** The reasons why an entry to an operation cannot be recorded. */
export type CannotRecordParticipationEntry = MergedOrDead | EntryAlreadyRecorded | NotInOperation;

/**
 * Records a participant's data at the entry to an operation, once per client and operation, on a day that it pays
 * for.
 *
 * The first entry stands (ESF guidance on participants). The same data of a later entry record nothing and other data
 * are refused; an error is corrected by an amendment.
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
      return staysBegunBy(client, facts).some(({ to }) => to === undefined || on <= to)
        ? record(entry)
        : refuse(NotInOperation.of({ operationId }));
    });

/** Returns the record that counted at a moment, the last one by then. */
const lastAt = <A extends When>(recorded: GrowingList<A> | undefined, when: When): A | undefined =>
  recorded?.findLast((each) => notAfter(each, when));

/** The reasons why the results of an exit cannot be recorded. */
export type CannotRecordParticipationExit =
  MergedOrDead | NoEntry | NotInOperation | StillInOperation | PastFourWeeks;

/**
 * Records a participant's results within four weeks after leaving an operation.
 *
 * A client leaves when the service ends or goes on from another operation. A client who comes back and leaves again
 * has another exit, and the last one counts. Results of a day after the four weeks are refused, since they are not
 * those of the exit; results of those weeks may be entered late. Results that are the last of their day already record
 * nothing.
 */
export const recordParticipationExit =
  (facts: Facts<typeof ParticipationExitRecorded>) =>
  (client: State): Decision<CannotRecordParticipationExit, ParticipationExitRecorded> =>
    unlessMergedOrDead(client, facts, () => {
      const results = ParticipationExitRecorded.of(facts);
      const known = client.participation.operations.get(facts.operationId)?.exits;
      if (sameFacts(lastAt(known, facts), results)) return alreadySo;
      const exit = exitBy(client, facts);
      if (E.isLeft(exit)) return exit;
      const until = exitResultsUntil(exit.right);
      return until < facts.on ? refuse(PastFourWeeks.of({ until })) : record(results);
    });

/** The reasons why a follow-up cannot be recorded. */
export type CannotRecordParticipationFollowUp =
  MergedOrDead | NoEntry | NotInOperation | StillInOperation | BeforeSixMonths;

/**
 * Records a participant's situation six months after leaving an operation.
 *
 * A follow-up before six months are over is refused. A later one is recorded, since a sample is interviewed over
 * weeks; a finding reports how late it was. Of several follow-ups the last one counts. Data that are the last of their
 * day already record nothing.
 */
export const recordParticipationFollowUp =
  (facts: Facts<typeof ParticipationFollowUpRecorded>) =>
  (client: State): Decision<CannotRecordParticipationFollowUp, ParticipationFollowUpRecorded> =>
    unlessMergedOrDead(client, facts, () => {
      const followUp = ParticipationFollowUpRecorded.of(facts);
      const known = client.participation.operations.get(facts.operationId)?.followUps;
      if (sameFacts(lastAt(known, facts), followUp)) return alreadySo;
      const exit = exitBy(client, facts);
      if (E.isLeft(exit)) return exit;
      const from = followUpFrom(exit.right);
      return facts.on < from ? refuse(BeforeSixMonths.of({ from })) : record(followUp);
    });

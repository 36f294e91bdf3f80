import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import { exitResultsUntil, followUpFrom } from '../../rules/participation';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { OperationId } from '../../vocabulary/id';
import { whileOpen } from '../guards';
import { lastStay } from '../service/stays';
import type { State } from '../state';
import {
  ParticipationEntryRecorded,
  ParticipationExitRecorded,
  ParticipationFollowUpRecorded,
} from './events';

/** On that day the person was not supported from the operation, or had never been. */
export interface NotInOperation {
  readonly _tag: 'NotInOperation';
  readonly operationId: OperationId;
}

/** The entry to the operation is recorded with another day or other data. */
export interface EntryAlreadyRecorded {
  readonly _tag: 'EntryAlreadyRecorded';
  readonly on: CivilDate;
}

/** No entry to the operation is recorded by that day. */
export interface NoEntry {
  readonly _tag: 'NoEntry';
  readonly operationId: OperationId;
}

/** On that day the person was still, or again, supported from the operation. */
export interface StillInOperation {
  readonly _tag: 'StillInOperation';
  readonly since: CivilDate;
}

/** Results of an exit are those of its four weeks. */
export interface PastFourWeeks {
  readonly _tag: 'PastFourWeeks';
  readonly until: CivilDate;
}

/** Six months after the exit are not over. */
export interface BeforeSixMonths {
  readonly _tag: 'BeforeSixMonths';
  readonly from: CivilDate;
}

/**
 * Records a participant's data at the entry to an operation: once per person and operation, on a day of support from it.
 * The first entry stands (ESF guidance on participants): the same data of a later entry record nothing, other data are
 * refused; an error is corrected by an amendment.
 */
export const recordParticipationEntry = (facts: Facts<typeof ParticipationEntryRecorded>) =>
  whileOpen(facts, (client): Decision<NotInOperation | EntryAlreadyRecorded, ParticipationEntryRecorded> => {
    const { on, operationId } = facts;
    const entry = ParticipationEntryRecorded.of(facts);
    const known = client.participation.operations.get(operationId)?.entry;
    if (known !== undefined) {
      const asKnown = { ...entry, on: known.on, seq: known.seq };
      return known.on <= on && sameFacts(known, asKnown)
        ? alreadySo
        : refuse({ _tag: 'EntryAlreadyRecorded', on: known.on });
    }
    const stay = lastStay(client, operationId, on);
    return stay === undefined || (stay.to !== undefined && stay.to < on)
      ? refuse({ _tag: 'NotInOperation', operationId })
      : record(entry);
  });

/** The last day of support from the operation, of a person who had left it by a day. */
const exitBy = (
  client: State,
  { on, operationId }: { readonly on: CivilDate; readonly operationId: OperationId },
): NoEntry | NotInOperation | StillInOperation | { readonly _tag: 'Left'; readonly lastDay: CivilDate } => {
  const entry = client.participation.operations.get(operationId)?.entry;
  if (entry === undefined || on < entry.on) return { _tag: 'NoEntry', operationId };
  const stay = lastStay(client, operationId, on);
  if (stay === undefined) return { _tag: 'NotInOperation', operationId };
  return stay.to === undefined || on < stay.to
    ? { _tag: 'StillInOperation', since: stay.from }
    : { _tag: 'Left', lastDay: stay.to };
};

/**
 * Records what had come of an operation for a participant by a day within the four weeks after leaving it: support ended,
 * or went on from another operation. Who comes back and leaves again has another exit; the last one counts. Results of a
 * later day are not those of the exit and are refused; that they are written down late does not matter. The same results
 * of a day again record nothing.
 */
export const recordParticipationExit = (facts: Facts<typeof ParticipationExitRecorded>) =>
  whileOpen(
    facts,
    (
      client,
    ): Decision<NoEntry | NotInOperation | StillInOperation | PastFourWeeks, ParticipationExitRecorded> => {
      const exit = ParticipationExitRecorded.of(facts);
      const known = client.participation.operations.get(facts.operationId)?.exits ?? [];
      if (known.some((each) => sameFacts(each, exit))) return alreadySo;
      const left = exitBy(client, facts);
      if (left._tag !== 'Left') return refuse(left);
      const until = exitResultsUntil(left.lastDay);
      return until < facts.on ? refuse({ _tag: 'PastFourWeeks', until }) : record(exit);
    },
  );

/**
 * Records how a participant stood six months after leaving an operation. Before six months are over it is refused; later
 * it is recorded, since a sample is asked over weeks, and how late it was is for findings to say. Of several the last one
 * counts. The same answers of a day again record nothing.
 */
export const recordParticipationFollowUp = (facts: Facts<typeof ParticipationFollowUpRecorded>) =>
  whileOpen(
    facts,
    (
      client,
    ): Decision<
      NoEntry | NotInOperation | StillInOperation | BeforeSixMonths,
      ParticipationFollowUpRecorded
    > => {
      const followUp = ParticipationFollowUpRecorded.of(facts);
      const known = client.participation.operations.get(facts.operationId)?.followUps ?? [];
      if (known.some((each) => sameFacts(each, followUp))) return alreadySo;
      const left = exitBy(client, facts);
      if (left._tag !== 'Left') return refuse(left);
      const from = followUpFrom(left.lastDay);
      return facts.on < from ? refuse({ _tag: 'BeforeSixMonths', from }) : record(followUp);
    },
  );

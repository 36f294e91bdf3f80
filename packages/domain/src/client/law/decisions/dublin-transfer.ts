import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import type { Country } from '../../../vocabulary/country';
import { isDuring, notAfter, startOf, type When } from '../../../vocabulary/timeline';
import { type MergedOrDead, unlessMergedOrDead } from '../../guards';
import { LeftLatvia } from '../../residence/events';
import type { State } from '../../state';
import { DublinTransferDecided, DublinTransferExecuted } from '../events';
import { isUnderWay } from '../legal-standing';
import { legalAt } from '../queries';
import { NotAllowedInProcedure, TransferNotDecided } from '../refusals';

/** Returns the Member State that was last found responsible for the application that is open on the day. */
const responsibleAt = (client: State, when: When): Country | undefined => {
  const { appliedOn } = legalAt(client, when);
  const decided = client.law.transfers.findLast((each) => notAfter(startOf(each), when));
  const isOfThis = decided !== undefined && (appliedOn === undefined || appliedOn <= decided.from);
  return isOfThis ? decided.value : undefined;
};

/** The reasons why a Dublin transfer cannot be decided. */
export type CannotDecideDublinTransfer = MergedOrDead | NotAllowedInProcedure;

/** Records the Member State that is responsible for an open application. Finding the same one again records nothing. */
export const decideDublinTransfer =
  (facts: Facts<typeof DublinTransferDecided>) =>
  (client: State): Decision<CannotDecideDublinTransfer, DublinTransferDecided> =>
    unlessMergedOrDead(client, facts, () => {
      if (responsibleAt(client, facts) === facts.memberState) return alreadySo;
      const legal = legalAt(client, facts);
      return isUnderWay(legal)
        ? record(DublinTransferDecided.of(facts))
        : refuse(NotAllowedInProcedure.of({ procedure: legal.procedure }));
    });

const departure = (facts: Facts<typeof DublinTransferExecuted>): LeftLatvia => {
  const { memberState: destination, ...when } = facts;
  return LeftLatvia.of({
    ...when,
    learnedOn: facts.on,
    mode: 'dublin_transfer',
    certainty: 'confirmed',
    destination,
  });
};

/** The reasons why a Dublin transfer cannot be executed. */
export type CannotExecuteDublinTransfer = MergedOrDead | TransferNotDecided | NotAllowedInProcedure;

/**
 * Records that a client was handed to the responsible Member State, and that the client left Latvia by it.
 *
 * A client who had left before is recorded as transferred only. Two points are our inference: the transfer was
 * decided first, and the departure is known on its day. The same transfer again records nothing.
 */
export const executeDublinTransfer =
  (facts: Facts<typeof DublinTransferExecuted>) =>
  (client: State): Decision<CannotExecuteDublinTransfer, DublinTransferExecuted | LeftLatvia> =>
    unlessMergedOrDead(client, facts, () => {
      const { memberState } = facts;
      if (responsibleAt(client, facts) !== memberState) return refuse(TransferNotDecided.of({ memberState }));
      const legal = legalAt(client, facts);
      if (legal.procedure === 'transferred') return alreadySo;
      if (!isUnderWay(legal)) return refuse(NotAllowedInProcedure.of({ procedure: legal.procedure }));
      const executed = DublinTransferExecuted.of(facts);
      return client.residence.absences.some((absence) => isDuring(absence, facts))
        ? record(executed)
        : record<DublinTransferExecuted | LeftLatvia>(executed, departure(facts));
    });

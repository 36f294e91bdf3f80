import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import type { Country } from '../../../vocabulary/country';
import { isDuring, notAfter, startOf, type When } from '../../../vocabulary/timeline';
import { whileOpen } from '../../guards';
import { LeftLatvia } from '../../residence/events';
import type { State } from '../../state';
import { DublinTransferDecided, DublinTransferExecuted } from '../events';
import { isUnderWay } from '../legal';
import { legalAt } from '../queries';
import { type NotAllowedInProcedure, refuseAt } from '../guards';

/** No transfer to that Member State was decided on this application. */
export interface TransferNotDecided {
  readonly _tag: 'TransferNotDecided';
  readonly memberState: Country;
}

/** The Member State that was last found responsible for the application of the day. */
const responsibleAt = (client: State, when: When): Country | undefined => {
  const { appliedOn } = legalAt(client, when);
  const decided = client.law.transfers.findLast((each) => notAfter(startOf(each), when));
  const isOfThis = decided !== undefined && (appliedOn === undefined || appliedOn <= decided.from);
  return isOfThis ? decided.value : undefined;
};

/**
 * Records which Member State is responsible for an application that is under way. The one found responsible already
 * records nothing.
 */
export const decideDublinTransfer = (facts: Facts<typeof DublinTransferDecided>) =>
  whileOpen(facts, (client): Decision<NotAllowedInProcedure, DublinTransferDecided> => {
    if (responsibleAt(client, facts) === facts.memberState) return alreadySo;
    const legal = legalAt(client, facts);
    return isUnderWay(legal) ? record(DublinTransferDecided.of(facts)) : refuseAt(legal);
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

/**
 * Records that a person was handed to the responsible Member State and so left Latvia, unless they had left before. That
 * the transfer was decided first, and that the departure is known on its day, is our inference.
 * The same transfer again records nothing.
 */
export const executeDublinTransfer = (facts: Facts<typeof DublinTransferExecuted>) =>
  whileOpen(
    facts,
    (client): Decision<TransferNotDecided | NotAllowedInProcedure, DublinTransferExecuted | LeftLatvia> => {
      const { memberState } = facts;
      if (responsibleAt(client, facts) !== memberState)
        return refuse({ _tag: 'TransferNotDecided', memberState });
      const legal = legalAt(client, facts);
      if (legal.procedure === 'transferred') return alreadySo;
      if (!isUnderWay(legal)) return refuseAt(legal);
      const executed = DublinTransferExecuted.of(facts);
      return client.residence.absences.some((absence) => isDuring(absence, facts))
        ? record(executed)
        : record<DublinTransferExecuted | LeftLatvia>(executed, departure(facts));
    },
  );

import { isDuring, notAfter, type When } from '../../event/dated';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { Country } from '../../vocabulary/country';
import { LeftLatvia } from '../events/place';
import {
  AppealDecided,
  AsylumProcedureDiscontinued,
  DecisionAppealed,
  DecisionBecameFinal,
  DublinTransferDecided,
  DublinTransferExecuted,
  StatusRefused,
} from '../events/procedure';
import { isUnderWay, type Legal, legalAt, type Procedure } from '../legal';
import type { State } from '../state';
import { whileOpen } from '../while-open';

/** The procedure was where this step does not lead from. */
export interface ProcedureIs {
  readonly _tag: 'ProcedureIs';
  readonly procedure: Procedure;
}

const refuseAt = ({ procedure }: Legal): Decision<ProcedureIs, never> =>
  refuse({ _tag: 'ProcedureIs', procedure });

const step = <Step>(
  client: State,
  when: When,
  from: readonly Procedure[],
  to: Procedure,
  event: Step,
): Decision<ProcedureIs, Step> => {
  const legal = legalAt(client, when);
  if (legal.procedure === to) return alreadySo;
  return from.includes(legal.procedure) ? record(event) : refuseAt(legal);
};

/**
 * Refuses protection, on an application or once a court sent it back. Who holds alternative status keeps it, where the
 * refusal is of refugee status (our inference). A refusal that holds already records nothing.
 */
export const refuseStatus = (facts: Facts<typeof StatusRefused>) =>
  whileOpen(facts, (client): Decision<ProcedureIs, StatusRefused> =>
    step(client, facts, ['open', 'remitted'], 'refused', StatusRefused.of(facts)),
  );

/**
 * Records an appeal. Any decision can be appealed while it is not final, also a grant (Cabinet of Ministers, 2015); what
 * a court decided can not, nor the grant that an allowed appeal leads to. An appeal that is pending records nothing.
 */
export const appealDecision = (facts: Facts<typeof DecisionAppealed>) =>
  whileOpen(facts, (client): Decision<ProcedureIs, DecisionAppealed> =>
    step(client, facts, ['refused', 'granted'], 'appealed', DecisionAppealed.of(facts)),
  );

/** Records what a court made of an appeal. The same outcome again records nothing. */
export const decideAppeal = (facts: Facts<typeof AppealDecided>) =>
  whileOpen(facts, (client): Decision<ProcedureIs, AppealDecided> =>
    step(client, facts, ['appealed'], facts.outcome, AppealDecided.of(facts)),
  );

/**
 * Records that the decision became final: nobody appealed in time, or the court dismissed the appeal. An appeal that was
 * allowed or sent back leads to a new decision first, and the grant after an allowed one is final at once (our
 * inferences). A decision that is final records nothing.
 */
export const recordFinalDecision = (facts: Facts<typeof DecisionBecameFinal>) =>
  whileOpen(facts, (client): Decision<ProcedureIs, DecisionBecameFinal> =>
    step(client, facts, ['refused', 'granted', 'dismissed'], 'final', DecisionBecameFinal.of(facts)),
  );

/** Discontinues a procedure that is under way. One that is discontinued already records nothing. */
export const discontinueProcedure = (facts: Facts<typeof AsylumProcedureDiscontinued>) =>
  whileOpen(facts, (client): Decision<ProcedureIs, AsylumProcedureDiscontinued> => {
    const legal = legalAt(client, facts);
    if (legal.procedure === 'discontinued') return alreadySo;
    return isUnderWay(legal) ? record(AsylumProcedureDiscontinued.of(facts)) : refuseAt(legal);
  });

/** No transfer to that Member State was decided on this application. */
export interface TransferNotDecided {
  readonly _tag: 'TransferNotDecided';
  readonly memberState: Country;
}

/** The Member State that was last found responsible for the application of the day. */
const responsibleAt = (client: State, when: When): Country | undefined => {
  const { appliedOn } = legalAt(client, when);
  const decided = client.transfers.findLast((each) => notAfter(each, when));
  const isOfThis = decided !== undefined && (appliedOn === undefined || appliedOn <= decided.on);
  return isOfThis ? decided.value : undefined;
};

/**
 * Records which Member State is responsible for an application that is under way. The one found responsible already
 * records nothing.
 */
export const decideDublinTransfer = (facts: Facts<typeof DublinTransferDecided>) =>
  whileOpen(facts, (client): Decision<ProcedureIs, DublinTransferDecided> => {
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
    (client): Decision<TransferNotDecided | ProcedureIs, DublinTransferExecuted | LeftLatvia> => {
      const { memberState } = facts;
      if (responsibleAt(client, facts) !== memberState)
        return refuse({ _tag: 'TransferNotDecided', memberState });
      const legal = legalAt(client, facts);
      if (legal.procedure === 'transferred') return alreadySo;
      if (!isUnderWay(legal)) return refuseAt(legal);
      const executed = DublinTransferExecuted.of(facts);
      return client.absences.some((absence) => isDuring(absence, facts))
        ? record(executed)
        : record<DublinTransferExecuted | LeftLatvia>(executed, departure(facts));
    },
  );

import { alreadySo, type Decision, record } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import type { When } from '../../../vocabulary/timeline';
import { whileOpen } from '../../guards';
import type { State } from '../../state';
import {
  AppealDecided,
  AsylumProcedureDiscontinued,
  DecisionAppealed,
  DecisionBecameFinal,
  StatusRefused,
} from '../events';
import { type NotAllowedInProcedure, refuseAt } from '../guards';
import { isUnderWay, type Procedure } from '../legal';
import { legalAt } from '../queries';

const step = <Step>(
  client: State,
  when: When,
  from: readonly Procedure[],
  to: Procedure,
  event: Step,
): Decision<NotAllowedInProcedure, Step> => {
  const legal = legalAt(client, when);
  if (legal.procedure === to) return alreadySo;
  return from.includes(legal.procedure) ? record(event) : refuseAt(legal);
};

/**
 * Refuses protection, on an application or once a court sent it back. Who holds alternative status keeps it, where the
 * refusal is of refugee status (our inference). A refusal that holds already records nothing.
 */
export const refuseStatus = (facts: Facts<typeof StatusRefused>) =>
  whileOpen(facts, (client): Decision<NotAllowedInProcedure, StatusRefused> =>
    step(client, facts, ['open', 'remitted'], 'refused', StatusRefused.of(facts)),
  );

/**
 * Records an appeal. Any decision can be appealed while it is not final, also a grant (Cabinet of Ministers, 2015); what
 * a court decided can not, nor the grant that an allowed appeal leads to. An appeal that is pending records nothing.
 */
export const appealDecision = (facts: Facts<typeof DecisionAppealed>) =>
  whileOpen(facts, (client): Decision<NotAllowedInProcedure, DecisionAppealed> =>
    step(client, facts, ['refused', 'granted'], 'appealed', DecisionAppealed.of(facts)),
  );

/** Records what a court made of an appeal. The same outcome again records nothing. */
export const decideAppeal = (facts: Facts<typeof AppealDecided>) =>
  whileOpen(facts, (client): Decision<NotAllowedInProcedure, AppealDecided> =>
    step(client, facts, ['appealed'], facts.outcome, AppealDecided.of(facts)),
  );

/**
 * Records that the decision became final: nobody appealed in time, or the court dismissed the appeal. An appeal that was
 * allowed or sent back leads to a new decision first, and the grant after an allowed one is final at once (our
 * inferences). A decision that is final records nothing.
 */
export const recordFinalDecision = (facts: Facts<typeof DecisionBecameFinal>) =>
  whileOpen(facts, (client): Decision<NotAllowedInProcedure, DecisionBecameFinal> =>
    step(client, facts, ['refused', 'granted', 'dismissed'], 'final', DecisionBecameFinal.of(facts)),
  );

/** Discontinues a procedure that is under way. One that is discontinued already records nothing. */
export const discontinueProcedure = (facts: Facts<typeof AsylumProcedureDiscontinued>) =>
  whileOpen(facts, (client): Decision<NotAllowedInProcedure, AsylumProcedureDiscontinued> => {
    const legal = legalAt(client, facts);
    if (legal.procedure === 'discontinued') return alreadySo;
    return isUnderWay(legal) ? record(AsylumProcedureDiscontinued.of(facts)) : refuseAt(legal);
  });

import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import { personalFacts } from '../../../event/personal-facts';
import type { When } from '../../../vocabulary/timeline';
import { type MergedOrDead, unlessMergedOrDead } from '../../guards';
import type { State } from '../../state';
import {
  AppealDecided,
  AsylumProcedureDiscontinued,
  DecisionAppealed,
  DecisionBecameFinal,
  StatusRefused,
} from '../events';
import { isUnderWay, type Procedure } from '../legal-standing';
import { legalAt } from '../queries';
import { NotAllowedInProcedure } from '../refusals';

const step = <Step extends When>(
  client: State,
  from: readonly Procedure[],
  to: Procedure,
  event: Step,
): Decision<NotAllowedInProcedure, Step> => {
  const { procedure } = legalAt(client, event);
  if (procedure === to) return alreadySo;
  return from.includes(procedure) ? record(event) : refuse(NotAllowedInProcedure.of({ procedure }));
};

/** The reasons why a status cannot be refused. */
export type CannotRefuseStatus = MergedOrDead | NotAllowedInProcedure;

/**
 * Refuses protection, either on an application or after a court sent the case back.
 *
 * A holder of alternative status keeps it if refugee status is refused (our inference). A refusal that already holds
 * records nothing.
 */
export const refuseStatus = personalFacts(
  StatusRefused,
  (facts: Facts<typeof StatusRefused>) =>
    (client: State): Decision<CannotRefuseStatus, StatusRefused> =>
      unlessMergedOrDead(client, facts, () =>
        step(client, ['open', 'remitted'], 'refused', StatusRefused.of(facts)),
      ),
);

/** The reasons why a decision cannot be appealed. */
export type CannotAppealDecision = MergedOrDead | NotAllowedInProcedure;

/**
 * Records an appeal. An appeal that is already pending records nothing.
 *
 * Any decision can be appealed while it is not final, a grant included (Cabinet of Ministers, 2015). A court's
 * decision cannot be appealed, nor can the grant that follows an allowed appeal.
 */
export const appealDecision = personalFacts(
  DecisionAppealed,
  (facts: Facts<typeof DecisionAppealed>) =>
    (client: State): Decision<CannotAppealDecision, DecisionAppealed> =>
      unlessMergedOrDead(client, facts, () =>
        step(client, ['refused', 'granted'], 'appealed', DecisionAppealed.of(facts)),
      ),
);

/** The reasons why an appeal cannot be decided. */
export type CannotDecideAppeal = MergedOrDead | NotAllowedInProcedure;

/** Records how a court decided an appeal. The same outcome again records nothing. */
export const decideAppeal = personalFacts(
  AppealDecided,
  (facts: Facts<typeof AppealDecided>) =>
    (client: State): Decision<CannotDecideAppeal, AppealDecided> =>
      unlessMergedOrDead(client, facts, () =>
        step(client, ['appealed'], facts.outcome, AppealDecided.of(facts)),
      ),
);

/** The reasons why a decision cannot become final. */
export type CannotRecordFinalDecision = MergedOrDead | NotAllowedInProcedure;

/**
 * Records that the decision became final: nobody appealed in time, or the court dismissed the appeal.
 *
 * An appeal that was allowed or sent back leads to a new decision first, and the grant after an allowed appeal is
 * final at once (our inferences). A decision that is already final records nothing.
 */
export const recordFinalDecision =
  (facts: Facts<typeof DecisionBecameFinal>) =>
  (client: State): Decision<CannotRecordFinalDecision, DecisionBecameFinal> =>
    unlessMergedOrDead(client, facts, () =>
      step(client, ['refused', 'granted', 'dismissed'], 'final', DecisionBecameFinal.of(facts)),
    );

/** The reasons why a procedure cannot be discontinued. */
export type CannotDiscontinueProcedure = MergedOrDead | NotAllowedInProcedure;

/** Discontinues an open procedure. A procedure that is already discontinued records nothing. */
export const discontinueProcedure =
  (facts: Facts<typeof AsylumProcedureDiscontinued>) =>
  (client: State): Decision<CannotDiscontinueProcedure, AsylumProcedureDiscontinued> =>
    unlessMergedOrDead(client, facts, () => {
      const legal = legalAt(client, facts);
      const { procedure } = legal;
      if (procedure === 'discontinued') return alreadySo;
      return isUnderWay(legal)
        ? record(AsylumProcedureDiscontinued.of(facts))
        : refuse(NotAllowedInProcedure.of({ procedure }));
    });

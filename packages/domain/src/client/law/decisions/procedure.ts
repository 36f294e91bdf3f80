import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
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
import { isUnderWay, type Procedure } from '../legal';
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

/** Why a status cannot be refused. */
export type CannotRefuseStatus = MergedOrDead | NotAllowedInProcedure;

/**
 * Refuses protection, on an application or once a court sent it back. A holder of alternative status keeps it, where the
 * refusal is of refugee status (our inference). A refusal that holds already records nothing.
 */
export const refuseStatus =
  (facts: Facts<typeof StatusRefused>) =>
  (client: State): Decision<CannotRefuseStatus, StatusRefused> =>
    unlessMergedOrDead(client, facts, () =>
      step(client, ['open', 'remitted'], 'refused', StatusRefused.of(facts)),
    );

/** Why a decision cannot be appealed. */
export type CannotAppealDecision = MergedOrDead | NotAllowedInProcedure;

/**
 * Records an appeal. Any decision can be appealed while it is not final, also a grant (Cabinet of Ministers, 2015). A
 * court's decision cannot, nor can the grant that an allowed appeal leads to. An appeal that is pending records nothing.
 */
export const appealDecision =
  (facts: Facts<typeof DecisionAppealed>) =>
  (client: State): Decision<CannotAppealDecision, DecisionAppealed> =>
    unlessMergedOrDead(client, facts, () =>
      step(client, ['refused', 'granted'], 'appealed', DecisionAppealed.of(facts)),
    );

/** Why an appeal cannot be decided. */
export type CannotDecideAppeal = MergedOrDead | NotAllowedInProcedure;

/** Records what a court made of an appeal. The same outcome again records nothing. */
export const decideAppeal =
  (facts: Facts<typeof AppealDecided>) =>
  (client: State): Decision<CannotDecideAppeal, AppealDecided> =>
    unlessMergedOrDead(client, facts, () =>
      step(client, ['appealed'], facts.outcome, AppealDecided.of(facts)),
    );

/** Why a decision cannot become final. */
export type CannotRecordFinalDecision = MergedOrDead | NotAllowedInProcedure;

/**
 * Records that the decision became final: nobody appealed in time, or the court dismissed the appeal. An appeal that was
 * allowed or sent back leads to a new decision first, and the grant after an allowed one is final at once (our
 * inferences). A decision that is final records nothing.
 */
export const recordFinalDecision =
  (facts: Facts<typeof DecisionBecameFinal>) =>
  (client: State): Decision<CannotRecordFinalDecision, DecisionBecameFinal> =>
    unlessMergedOrDead(client, facts, () =>
      step(client, ['refused', 'granted', 'dismissed'], 'final', DecisionBecameFinal.of(facts)),
    );

/** Why a procedure cannot be discontinued. */
export type CannotDiscontinueProcedure = MergedOrDead | NotAllowedInProcedure;

/** Discontinues a procedure that is under way. One that is discontinued already records nothing. */
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

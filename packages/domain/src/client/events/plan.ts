import * as t from 'io-ts';
import { event } from '../../event/event';
import { personal } from '../../event/personal';
import { EpisodeId, PlanId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';

/** A social worker drew up a client's individual socio-economic inclusion plan. */
export const PlanDrawnUp = event('PlanDrawnUp', 1, { episodeId: EpisodeId, planId: PlanId });
export type PlanDrawnUp = t.TypeOf<typeof PlanDrawnUp>;

/** The client agreed to the plan (self-determination), or for a minor the guardian. */
export const PlanAgreed = event('PlanAgreed', 1, {
  planId: PlanId,
  agreedBy: t.keyof({ client: null, guardian: null }),
});
export type PlanAgreed = t.TypeOf<typeof PlanAgreed>;

/** The plan was drawn up anew; the client has to agree again. */
export const PlanRevised = event('PlanRevised', 1, { planId: PlanId, reason: personal(Text) });
export type PlanRevised = t.TypeOf<typeof PlanRevised>;

/** What became of a plan. */
export const PlanOutcome = t.keyof({ fulfilled: null, partly_fulfilled: null, abandoned: null });
export type PlanOutcome = t.TypeOf<typeof PlanOutcome>;

/** Work on the plan is over. */
export const PlanClosed = event('PlanClosed', 1, { planId: PlanId, outcome: PlanOutcome });
export type PlanClosed = t.TypeOf<typeof PlanClosed>;

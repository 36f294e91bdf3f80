import * as t from 'io-ts';
import { personal } from '../../codec/personal';
import { event } from '../../event/event';
import { ServiceKind } from '../../rules/service-kind';
import { ServiceRuleSet } from '../../rules/service-period';
import { TargetGroup } from '../../rules/target-group';
import { CivilDate } from '../../vocabulary/civil-date';
import { ContractId, EpisodeId, OperationId, ProviderId, WorkerId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';

const Provision = { providerId: ProviderId, contractId: ContractId, operationId: OperationId };

/** An episode of support began. What it was based on is kept: provider and operation, rule set, target group. */
export const ServiceStarted = event('ServiceStarted', 1, {
  episodeId: EpisodeId,
  ...Provision,
  serviceKind: ServiceKind,
  ruleSet: ServiceRuleSet,
  targetGroup: TargetGroup,
});
export type ServiceStarted = t.TypeOf<typeof ServiceStarted>;

/** An episode goes on under another contract, provider or operation; `on` is the first day under the new one. */
export const ServiceHandedOver = event('ServiceHandedOver', 1, {
  episodeId: EpisodeId,
  ...Provision,
  ruleSet: ServiceRuleSet,
});
export type ServiceHandedOver = t.TypeOf<typeof ServiceHandedOver>;

/** Support may go on past its limit, until a new last day. */
export const ServiceExtended = event('ServiceExtended', 1, {
  episodeId: EpisodeId,
  until: CivilDate,
  decidedBy: WorkerId,
  reason: personal(Text),
});
export type ServiceExtended = t.TypeOf<typeof ServiceExtended>;

/** Why an episode ended. */
export const EndReason = t.keyof({
  left_latvia: null,
  plan_fulfilled: null,
  time_limit_reached: null,
  status_refused_final: null,
  procedure_discontinued: null,
  status_lost: null,
  dublin_transfer: null,
  voluntary_return: null,
  removal: null,
  transferred_to_other_support: null,
  client_declined: null,
  no_contact: null,
  deceased: null,
  registered_in_error: null,
  duplicate: null,
  operation_closed: null,
  other: null,
});
export type EndReason = t.TypeOf<typeof EndReason>;

/** An episode ended; `on` is the last day of support. `note` says what `other` stands for. */
export const ServiceEnded = event(
  'ServiceEnded',
  1,
  { episodeId: EpisodeId, reason: EndReason },
  { note: personal(Text) },
);
export type ServiceEnded = t.TypeOf<typeof ServiceEnded>;

/** Support rests, with the episode open. */
export const ServiceSuspended = event('ServiceSuspended', 1, {
  episodeId: EpisodeId,
  reason: t.keyof({ detention: null, hospital: null, short_absence: null, other: null }),
});
export type ServiceSuspended = t.TypeOf<typeof ServiceSuspended>;

/** Support goes on; `on` is the first day of it. */
export const ServiceResumed = event('ServiceResumed', 1, { episodeId: EpisodeId });
export type ServiceResumed = t.TypeOf<typeof ServiceResumed>;

/** Lists the events of episodes of the service, in the order of the pages. */
export const serviceEvents = [
  ServiceStarted,
  ServiceHandedOver,
  ServiceExtended,
  ServiceSuspended,
  ServiceResumed,
  ServiceEnded,
] as const;
export type ServiceEvent = t.TypeOf<(typeof serviceEvents)[number]>;

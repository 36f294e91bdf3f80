import * as t from 'io-ts';
import { personal } from '../../codec/personal';
import { event } from '../../event/event';
import { ServiceKind } from '../../rules/service-kind';
import { ServiceRuleSet } from '../../rules/service-period';
import { TargetGroup } from '../../rules/target-group';
import { CivilDate } from '../../vocabulary/civil-date';
import { ContractId, EpisodeId, OperationId, ProviderId, WorkerId } from '../../vocabulary/id';

const Provision = { providerId: ProviderId, contractId: ContractId, operationId: OperationId };

/** An episode of the service began. The event keeps the provision, rule set and target group of that day. */
export const ServiceStarted = event('ServiceStarted', 1, {
  /** The first day of the service. */
  on: CivilDate,
  episodeId: EpisodeId,
  ...Provision,
  serviceKind: ServiceKind,
  ruleSet: ServiceRuleSet,
  /** The ground on which the client is served. */
  targetGroup: TargetGroup,
});
export type ServiceStarted = t.TypeOf<typeof ServiceStarted>;

/** An episode goes on under another contract, provider or operation. */
export const ServiceHandedOver = event('ServiceHandedOver', 1, {
  /** The first day under the new contract. */
  on: CivilDate,
  episodeId: EpisodeId,
  ...Provision,
  ruleSet: ServiceRuleSet,
});
export type ServiceHandedOver = t.TypeOf<typeof ServiceHandedOver>;

/** The service was extended past its limit, to a new last day. */
export const ServiceExtended = event('ServiceExtended', 1, {
  episodeId: EpisodeId,
  /** The new last day. */
  until: CivilDate,
  /** The worker who decided it. */
  decidedBy: WorkerId,
  /** The reason, in words. */
  reason: personal('extension-reason'),
});
export type ServiceExtended = t.TypeOf<typeof ServiceExtended>;

/** The reason why an episode ended. */
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

/** An episode ended. */
export const ServiceEnded = event(
  'ServiceEnded',
  1,
  {
    /** The last day of the service. */
    on: CivilDate,
    episodeId: EpisodeId,
    reason: EndReason,
  },
  {
    /** The reason in words, where it is `other`. */
    note: personal('end-note'),
  },
);
export type ServiceEnded = t.TypeOf<typeof ServiceEnded>;

/** The service was suspended, with the episode open. */
export const ServiceSuspended = event('ServiceSuspended', 1, {
  episodeId: EpisodeId,
  /** The reason why the service is suspended. */
  reason: t.keyof({ detention: null, hospital: null, short_absence: null, other: null }),
});
export type ServiceSuspended = t.TypeOf<typeof ServiceSuspended>;

/** The service was resumed after a suspension. */
export const ServiceResumed = event('ServiceResumed', 1, {
  /** The first day of service after the suspension. */
  on: CivilDate,
  episodeId: EpisodeId,
});
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
/** Any event of the chapter of the service. */
export type ServiceEvent = t.TypeOf<(typeof serviceEvents)[number]>;

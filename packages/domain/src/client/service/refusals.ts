import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { TargetGroup } from '../../rules/target-group';
import { CivilDate } from '../../vocabulary/civil-date';
import { EpisodeId } from '../../vocabulary/id';

/** The client has no such episode. */
export const NoSuchEpisode = refusal('NoSuchEpisode', { episodeId: EpisodeId });
export type NoSuchEpisode = t.TypeOf<typeof NoSuchEpisode>;

/** The day lies before the episode's start or after its end. */
export const OutsideEpisode = refusal('OutsideEpisode', { from: CivilDate }, { to: CivilDate });
export type OutsideEpisode = t.TypeOf<typeof OutsideEpisode>;

/** Another episode of this client has this id. */
export const EpisodeIdTaken = refusal('EpisodeIdTaken', { episodeId: EpisodeId });
export type EpisodeIdTaken = t.TypeOf<typeof EpisodeIdTaken>;

/** Another episode of the same kind covers the day. */
export const EpisodeOverlaps = refusal('EpisodeOverlaps', { episodeId: EpisodeId });
export type EpisodeOverlaps = t.TypeOf<typeof EpisodeOverlaps>;

/** The client had neither applied for protection nor held it at that moment. */
export const NotInTargetGroup = refusal('NotInTargetGroup');
export type NotInTargetGroup = t.TypeOf<typeof NotInTargetGroup>;

/** The operation does not pay for this group. */
export const TargetGroupNotServed = refusal('TargetGroupNotServed', { targetGroup: TargetGroup });
export type TargetGroupNotServed = t.TypeOf<typeof TargetGroupNotServed>;

/** This group is served by a mentor alone. */
export const ServiceKindNotForGroup = refusal('ServiceKindNotForGroup', { targetGroup: TargetGroup });
export type ServiceKindNotForGroup = t.TypeOf<typeof ServiceKindNotForGroup>;

/** The operation has adopted no rule set of the service period that holds on the day. */
export const NoRuleSet = refusal('NoRuleSet', { on: CivilDate });
export type NoRuleSet = t.TypeOf<typeof NoRuleSet>;

/** The contract, or direct provision, does not cover the day. */
export const ContractDoesNotCover = refusal('ContractDoesNotCover', { from: CivilDate }, { to: CivilDate });
export type ContractDoesNotCover = t.TypeOf<typeof ContractDoesNotCover>;

/** The service period was over by that day. */
export const PastServiceLimit = refusal('PastServiceLimit', { limit: CivilDate });
export type PastServiceLimit = t.TypeOf<typeof PastServiceLimit>;

/** The episode ended before. */
export const EpisodeIsOver = refusal('EpisodeIsOver', { end: CivilDate });
export type EpisodeIsOver = t.TypeOf<typeof EpisodeIsOver>;

/** The provision of that day began on it, or the episode began later. */
export const HandedOverTooEarly = refusal('HandedOverTooEarly', { since: CivilDate });
export type HandedOverTooEarly = t.TypeOf<typeof HandedOverTooEarly>;

/** The client's legal ground was neither refugee nor alternative status when the extension was decided. */
export const NotABeneficiary = refusal('NotABeneficiary');
export type NotABeneficiary = t.TypeOf<typeof NotABeneficiary>;

/** No agreed plan has an open goal, and the service is extended only for such a goal. */
export const NoOpenGoal = refusal('NoOpenGoal');
export type NoOpenGoal = t.TypeOf<typeof NoOpenGoal>;

/** The rule set allows no extension to a day this late. */
export const BeyondFurthestLimit = refusal('BeyondFurthestLimit', { furthest: CivilDate });
export type BeyondFurthestLimit = t.TypeOf<typeof BeyondFurthestLimit>;

/** The limit already lies on that day, or later. */
export const NotAnExtension = refusal('NotAnExtension', { limit: CivilDate });
export type NotAnExtension = t.TypeOf<typeof NotAnExtension>;

/** The service is suspended already, since that day. */
export const ServiceAlreadySuspended = refusal('ServiceAlreadySuspended', { since: CivilDate });
export type ServiceAlreadySuspended = t.TypeOf<typeof ServiceAlreadySuspended>;

/** The episode began, changed provider or had a contact after the day. */
export const EndsTooEarly = refusal('EndsTooEarly', { notBefore: CivilDate });
export type EndsTooEarly = t.TypeOf<typeof EndsTooEarly>;

/** The reason `other` needs a note. */
export const ReasonMissing = refusal('ReasonMissing');
export type ReasonMissing = t.TypeOf<typeof ReasonMissing>;

/** Lists the refusals about episodes of the service. */
export const serviceRefusals = [
  NoSuchEpisode,
  OutsideEpisode,
  EpisodeIdTaken,
  EpisodeOverlaps,
  NotInTargetGroup,
  TargetGroupNotServed,
  ServiceKindNotForGroup,
  NoRuleSet,
  ContractDoesNotCover,
  PastServiceLimit,
  EpisodeIsOver,
  HandedOverTooEarly,
  NotABeneficiary,
  NoOpenGoal,
  BeyondFurthestLimit,
  NotAnExtension,
  ServiceAlreadySuspended,
  EndsTooEarly,
  ReasonMissing,
] as const;

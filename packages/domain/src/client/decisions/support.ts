import type { When } from '../../event/dated';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import { sameFacts } from '../../event/equal';
import type { Facts } from '../../event/event';
import type { SupportKind } from '../../rules/support-kind';
import type { SupportRuleSet } from '../../rules/support-period';
import type { TargetGroup } from '../../rules/target-group';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { ContractId, EpisodeId, OperationId, ProviderId } from '../../vocabulary/id';
import { covers, episodeOf, isAway, limitOf, targetGroupOn } from '../ask';
import { ServiceEnded, ServiceHandedOver, SupportStarted } from '../events/support';
import type { ContractDoesNotCover, NoRuleSet, NoSuchEpisode, NotInLatvia, NotRegistered } from '../refusals';
import { whileOpen } from '../while-open';

/**
 * What other streams say about the day support is to begin or to be handed over: the contract's days of service
 * (`Contract.term`), and the operation's target groups and its rule set of that day (`Operation.ruleSetOn`).
 */
export interface Provision {
  readonly contract: {
    readonly contractId: ContractId;
    readonly providerId: ProviderId;
    readonly from: CivilDate;
    readonly to?: CivilDate | undefined;
  };
  readonly operation: {
    readonly operationId: OperationId;
    readonly targetGroups: readonly TargetGroup[];
    readonly ruleSet?: SupportRuleSet | undefined;
  };
}

/** Another episode of this person has this id. */
export interface EpisodeIdTaken {
  readonly _tag: 'EpisodeIdTaken';
  readonly episodeId: EpisodeId;
}
/** An episode of this person covers the day, or begins after it. */
export interface EpisodeOverlaps {
  readonly _tag: 'EpisodeOverlaps';
  readonly episodeId: EpisodeId;
}
/** On that day the person had neither applied for protection nor held it. */
export interface NotInTargetGroup {
  readonly _tag: 'NotInTargetGroup';
}
/** The operation does not pay for this group. */
export interface TargetGroupNotServed {
  readonly _tag: 'TargetGroupNotServed';
  readonly targetGroup: TargetGroup;
}
/** The support period was over by that day. */
export interface PastSupportLimit {
  readonly _tag: 'PastSupportLimit';
  readonly limit: CivilDate;
}

const uncovered = ({ contract: { from, to } }: Provision, on: CivilDate): ContractDoesNotCover | undefined =>
  from <= on && (to === undefined || on <= to)
    ? undefined
    : { _tag: 'ContractDoesNotCover', from, ...(to === undefined ? {} : { to }) };

const provisionFacts = ({ contract, operation }: Provision) => ({
  providerId: contract.providerId,
  contractId: contract.contractId,
  operationId: operation.operationId,
});

/**
 * Begins an episode of support. The same start again records nothing. The limit it is judged by is that of the rule set
 * in force on the day.
 */
export const startSupport = (
  facts: When & { readonly episodeId: EpisodeId; readonly supportKind: SupportKind },
  provision: Provision,
) =>
  whileOpen(
    facts,
    (
      client,
    ): Decision<
      | NotRegistered
      | NotInLatvia
      | EpisodeIdTaken
      | EpisodeOverlaps
      | NotInTargetGroup
      | TargetGroupNotServed
      | NoRuleSet
      | PastSupportLimit
      | ContractDoesNotCover,
      SupportStarted
    > => {
      const { on, episodeId } = facts;
      if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
      const targetGroup = targetGroupOn(client, on);
      if (targetGroup === undefined) return refuse({ _tag: 'NotInTargetGroup' });
      const { ruleSet, targetGroups } = provision.operation;
      if (ruleSet === undefined) return refuse({ _tag: 'NoRuleSet', on });
      const started = SupportStarted.of({ ...facts, ...provisionFacts(provision), ruleSet, targetGroup });
      const known = episodeOf(client, episodeId);
      if (known !== undefined)
        return sameFacts(known.started, started) ? alreadySo : refuse({ _tag: 'EpisodeIdTaken', episodeId });
      const other = client.episodes.find(({ end }) => end === undefined || on <= end);
      if (other !== undefined) return refuse({ _tag: 'EpisodeOverlaps', episodeId: other.started.episodeId });
      if (isAway(client, on)) return refuse({ _tag: 'NotInLatvia', on });
      if (!targetGroups.includes(targetGroup)) return refuse({ _tag: 'TargetGroupNotServed', targetGroup });
      const limit = limitOf(client, { provision: { ruleSet } }, on);
      if (limit !== undefined && limit < on) return refuse({ _tag: 'PastSupportLimit', limit });
      const gap = uncovered(provision, on);
      return gap === undefined ? record(started) : refuse(gap);
    },
  );

/** The episode ended before. */
export interface EpisodeEnded {
  readonly _tag: 'EpisodeEnded';
  readonly end: CivilDate;
}
/** The day is not after the one on which the present provision began. */
export interface HandedOverTooEarly {
  readonly _tag: 'HandedOverTooEarly';
  readonly since: CivilDate;
}

/** Lets an open episode go on under another contract or operation. Under the one it has, it records nothing. */
export const handOverService = (facts: When & { readonly episodeId: EpisodeId }, provision: Provision) =>
  whileOpen(
    facts,
    (
      client,
    ): Decision<
      NoSuchEpisode | EpisodeEnded | HandedOverTooEarly | NoRuleSet | ContractDoesNotCover,
      ServiceHandedOver
    > => {
      const { on, episodeId } = facts;
      const episode = episodeOf(client, episodeId);
      if (episode === undefined) return refuse({ _tag: 'NoSuchEpisode', episodeId });
      const next = provisionFacts(provision);
      const { provision: present, end } = episode;
      if (present.contractId === next.contractId && present.operationId === next.operationId)
        return alreadySo;
      if (end !== undefined) return refuse({ _tag: 'EpisodeEnded', end });
      if (on <= present.on) return refuse({ _tag: 'HandedOverTooEarly', since: present.on });
      const { ruleSet } = provision.operation;
      if (ruleSet === undefined) return refuse({ _tag: 'NoRuleSet', on });
      const gap = uncovered(provision, on);
      return gap === undefined ? record(ServiceHandedOver.of({ ...facts, ...next, ruleSet })) : refuse(gap);
    },
  );

/** Contacts, or the last change of provider, lie after the day. */
export interface EndsTooEarly {
  readonly _tag: 'EndsTooEarly';
  readonly notBefore: CivilDate;
}
/** `other` says nothing without a note. */
export interface ReasonMissing {
  readonly _tag: 'ReasonMissing';
}

/** Ends an episode; `on` is its last day. The same end again records nothing. */
export const endService = (facts: Facts<typeof ServiceEnded>) =>
  whileOpen(
    facts,
    (client): Decision<NoSuchEpisode | EpisodeEnded | EndsTooEarly | ReasonMissing, ServiceEnded> => {
      const episode = episodeOf(client, facts.episodeId);
      if (episode === undefined) return refuse({ _tag: 'NoSuchEpisode', episodeId: facts.episodeId });
      const { end, endReason, lastContactOn, provision } = episode;
      if (end !== undefined)
        return end === facts.on && endReason === facts.reason
          ? alreadySo
          : refuse({ _tag: 'EpisodeEnded', end });
      const notBefore =
        lastContactOn !== undefined && lastContactOn > provision.on ? lastContactOn : provision.on;
      if (!covers(episode, facts) || facts.on < notBefore) return refuse({ _tag: 'EndsTooEarly', notBefore });
      if (facts.reason === 'other' && facts.note === undefined) return refuse({ _tag: 'ReasonMissing' });
      return record(ServiceEnded.of(facts));
    },
  );

import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { When } from '../../event/dated';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import { sameFacts } from '../../event/equal';
import type { Facts } from '../../event/event';
import type { ServiceKind } from '../../rules/service-kind';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { EpisodeId } from '../../vocabulary/id';
import { covers, episodeOf, limitOf } from '../ask';
import { ServiceEnded, ServiceHandedOver, ServiceStarted } from '../events/support';
import {
  type NotInTargetGroup,
  type Provision,
  type ServiceKindNotForGroup,
  type TargetGroupNotServed,
  termsOf,
} from '../provision';
import type { ContractDoesNotCover, NoRuleSet, NoSuchEpisode, NotInLatvia, NotRegistered } from '../refusals';
import { whileOpen } from '../while-open';

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

/** The support period was over by that day. */
export interface PastServiceLimit {
  readonly _tag: 'PastServiceLimit';
  readonly limit: CivilDate;
}

type Start = When & { readonly episodeId: EpisodeId; readonly serviceKind: ServiceKind };

const provisionFacts = ({ contract, operation }: Provision) => ({
  providerId: contract.providerId,
  contractId: contract.contractId,
  operationId: operation.operationId,
});

type Said = Pick<ServiceStarted, 'on' | 'seq' | 'serviceKind' | 'contractId' | 'operationId'>;

// rule set and group are looked up: what is learned of them later makes no other start of this one
const saidBy = ({ on, seq, serviceKind, contractId, operationId }: Said) => ({
  on,
  seq,
  serviceKind,
  contractId,
  operationId,
});

/**
 * Begins an episode of support. The same start again (its day and place in it, kind, contract and operation) records
 * nothing. The limit it is judged by is that of the rule set in force on the day; the group, that of the person when it
 * happened.
 */
export const startService = (facts: Start, provision: Provision) =>
  whileOpen(
    facts,
    (
      client,
    ): Decision<
      | NotRegistered
      | EpisodeIdTaken
      | EpisodeOverlaps
      | NotInTargetGroup
      | NoRuleSet
      | NotInLatvia
      | TargetGroupNotServed
      | ServiceKindNotForGroup
      | PastServiceLimit
      | ContractDoesNotCover,
      ServiceStarted
    > => {
      const { on, episodeId, serviceKind } = facts;
      const start = { ...facts, ...provisionFacts(provision) };
      const known = episodeOf(client, episodeId);
      if (known !== undefined)
        return sameFacts(saidBy(known.started), saidBy(start))
          ? alreadySo
          : refuse({ _tag: 'EpisodeIdTaken', episodeId });
      if (client.registered === undefined) return refuse({ _tag: 'NotRegistered' });
      const other = client.episodes.find(({ end }) => end === undefined || on <= end);
      if (other !== undefined) return refuse({ _tag: 'EpisodeOverlaps', episodeId: other.started.episodeId });
      return pipe(
        termsOf(client, facts, serviceKind, provision),
        E.flatMap((terms) => {
          const limit = limitOf(client, { provision: terms }, on);
          return limit !== undefined && limit < on
            ? refuse({ _tag: 'PastServiceLimit', limit })
            : record(ServiceStarted.of({ ...start, ...terms }));
        }),
      );
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

/**
 * Lets an open episode go on under another contract or operation, on the terms on which one would begin there that day,
 * but for the support limit: an episode that is open past it is found, and is somebody's to provide until it ends. Under
 * the one it has, it records nothing.
 */
export const handOverService = (facts: When & { readonly episodeId: EpisodeId }, provision: Provision) =>
  whileOpen(
    facts,
    (
      client,
    ): Decision<
      | NoSuchEpisode
      | EpisodeEnded
      | HandedOverTooEarly
      | NotInTargetGroup
      | NoRuleSet
      | NotInLatvia
      | TargetGroupNotServed
      | ServiceKindNotForGroup
      | ContractDoesNotCover,
      ServiceHandedOver
    > => {
      const { on, episodeId } = facts;
      const episode = episodeOf(client, episodeId);
      if (episode === undefined) return refuse({ _tag: 'NoSuchEpisode', episodeId });
      const next = provisionFacts(provision);
      const { started, provision: present, end } = episode;
      if (present.contractId === next.contractId && present.operationId === next.operationId)
        return alreadySo;
      if (end !== undefined) return refuse({ _tag: 'EpisodeEnded', end });
      if (on <= present.on) return refuse({ _tag: 'HandedOverTooEarly', since: present.on });
      return pipe(
        termsOf(client, facts, started.serviceKind, provision),
        E.map(({ ruleSet }) => [ServiceHandedOver.of({ ...facts, ...next, ruleSet })]),
      );
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

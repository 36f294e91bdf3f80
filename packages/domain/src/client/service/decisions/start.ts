import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { sameFacts } from '../../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { ServiceKind } from '../../../rules/service-kind';
import type { CivilDate } from '../../../vocabulary/civil-date';
import type { EpisodeId } from '../../../vocabulary/id';
import type { When } from '../../../vocabulary/timeline';
import { whileOpen } from '../../guards';
import type { ContractDoesNotCover, NoRuleSet, NotInLatvia, ClientNotRegistered } from '../../refusals';
import { ServiceStarted } from '../events';
import {
  type NotInTargetGroup,
  type Provision,
  provisionFacts,
  type ServiceKindNotForGroup,
  type TargetGroupNotServed,
  termsOf,
} from '../provision';
import { episodeOf, limitOf } from '../queries';

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
      | ClientNotRegistered
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
      if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
      const other = client.service.episodes.find(({ end }) => end === undefined || on <= end);
      if (other !== undefined) return refuse({ _tag: 'EpisodeOverlaps', episodeId: other.started.episodeId });
      return pipe(
        termsOf(client, facts, serviceKind, provision),
        E.flatMap((terms) => {
          const limit = limitOf(client, terms.ruleSet, on);
          return limit !== undefined && limit < on
            ? refuse({ _tag: 'PastServiceLimit', limit })
            : record(ServiceStarted.of({ ...start, ...terms }));
        }),
      );
    },
  );

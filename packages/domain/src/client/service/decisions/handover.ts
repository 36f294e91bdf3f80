import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { alreadySo, type Decision, refuse } from '../../../event/decision';
import type { CivilDate } from '../../../vocabulary/civil-date';
import type { EpisodeId } from '../../../vocabulary/id';
import type { When } from '../../../vocabulary/timeline';
import { whileOpen } from '../../guards';
import type { ContractDoesNotCover, NoRuleSet, NoSuchEpisode, NotInLatvia } from '../../refusals';
import { ServiceHandedOver } from '../events';
import {
  type NotInTargetGroup,
  type Provision,
  provisionFacts,
  type ServiceKindNotForGroup,
  type TargetGroupNotServed,
  termsOf,
} from '../provision';
import { episodeOf } from '../queries';

/** The episode ended before. */
export interface EpisodeIsOver {
  readonly _tag: 'EpisodeIsOver';
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
      | EpisodeIsOver
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
      if (end !== undefined) return refuse({ _tag: 'EpisodeIsOver', end });
      if (on <= present.on) return refuse({ _tag: 'HandedOverTooEarly', since: present.on });
      return pipe(
        termsOf(client, facts, started.serviceKind, provision),
        E.map(({ ruleSet }) => [ServiceHandedOver.of({ ...facts, ...next, ruleSet })]),
      );
    },
  );

import * as E from 'fp-ts/Either';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { EpisodeId } from '../../../vocabulary/id';
import type { When } from '../../../vocabulary/timeline';
import { type MergedOrDead, unlessBegunElsewhere } from '../../guards';
import type { BegunInMergedStream } from '../../identity/refusals';
import type { State } from '../../state';
import { ServiceHandedOver } from '../events';
import { existingEpisode } from '../guards';
import { type CannotProvide, type Provision, provisionFacts, termsOf } from '../provision';
import { EpisodeIsOver, HandedOverTooEarly, type NoSuchEpisode } from '../refusals';

/** Why the service cannot be handed over. */
export type CannotHandOverService =
  MergedOrDead | BegunInMergedStream | NoSuchEpisode | EpisodeIsOver | HandedOverTooEarly | CannotProvide;

/**
 * Hands an open episode over to another contract or operation, on the terms on which one would begin there that day. The
 * service limit does not count: an episode that is open past it is a finding, and somebody has to provide it until it ends.
 * A handover to the contract and operation that it has records nothing.
 */
export const handOverService =
  (facts: When & { readonly episodeId: EpisodeId }, provision: Provision) =>
  (client: State): Decision<CannotHandOverService, ServiceHandedOver> =>
    unlessBegunElsewhere(client, facts, () => {
      const episode = existingEpisode(client, facts.episodeId);
      if (E.isLeft(episode)) return episode;
      const next = provisionFacts(provision);
      const { started, provision: present, end } = episode.right;
      if (present.contractId === next.contractId && present.operationId === next.operationId)
        return alreadySo;
      if (end !== undefined) return refuse(EpisodeIsOver.of({ end }));
      if (facts.on <= present.on) return refuse(HandedOverTooEarly.of({ since: present.on }));
      const terms = termsOf(client, facts, started.serviceKind, provision);
      if (E.isLeft(terms)) return terms;
      const { ruleSet } = terms.right;
      return record(ServiceHandedOver.of({ ...facts, ...next, ruleSet }));
    });

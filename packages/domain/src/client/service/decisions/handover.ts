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

/** The reasons why the service cannot be handed over. */
export type CannotHandOverService =
  MergedOrDead | BegunInMergedStream | NoSuchEpisode | EpisodeIsOver | HandedOverTooEarly | CannotProvide;

/**
 * Hands over an open episode to another contract or operation. The present contract and operation again record
 * nothing.
 *
 * The terms are those on which an episode would begin there on that day, without the service limit: an episode that
 * is open past the limit is a finding, and somebody has to provide it until it ends.
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

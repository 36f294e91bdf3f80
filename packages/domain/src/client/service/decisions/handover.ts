import * as E from 'fp-ts/Either';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { CivilDate } from '../../../vocabulary/civil-date';
import type { EpisodeId } from '../../../vocabulary/id';
import type { When } from '../../../vocabulary/timeline';
import { type MergedOrDead, unlessBegunElsewhere } from '../../guards';
import type { BegunInMergedStream } from '../../identity/refusals';
import type { State } from '../../state';
import { ServiceHandedOver, type ServiceStarted } from '../events';
import { existingEpisode } from '../guards';
import { type CannotProvide, type Provision, provisionFacts, termsOf } from '../provision';
import { EpisodeIsOver, HandedOverTooEarly, type NoSuchEpisode } from '../refusals';
import type { Episode } from '../state';

/** Returns the start or the handover that holds at the end of a day; undefined before the start. */
const providedOn = (
  { started, handovers }: Episode,
  day: CivilDate,
): ServiceStarted | ServiceHandedOver | undefined => [started, ...handovers].findLast(({ on }) => on <= day);

/** The reasons why the service cannot be handed over. */
export type CannotHandOverService =
  MergedOrDead | BegunInMergedStream | NoSuchEpisode | EpisodeIsOver | HandedOverTooEarly | CannotProvide;

/**
 * Hands over an episode to another contract or operation, until the next handover. The contract and operation that have
 * the episode on that day record nothing.
 *
 * A late entry is judged by its day: the handover may lie before another one, and before an end that is recorded
 * already.
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
      const { started, end } = episode.right;
      if (end !== undefined && end < facts.on) return refuse(EpisodeIsOver.of({ end }));
      const present = providedOn(episode.right, facts.on);
      if (present === undefined) return refuse(HandedOverTooEarly.of({ since: started.on }));
      if (present.contractId === next.contractId && present.operationId === next.operationId)
        return alreadySo;
      if (facts.on === present.on) return refuse(HandedOverTooEarly.of({ since: present.on }));
      const terms = termsOf(client, facts, started.serviceKind, provision);
      if (E.isLeft(terms)) return terms;
      const { ruleSet } = terms.right;
      return record(ServiceHandedOver.of({ ...facts, ...next, ruleSet }));
    });

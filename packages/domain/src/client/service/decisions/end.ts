import * as E from 'fp-ts/Either';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import { personalFacts } from '../../../event/personal-facts';
import { type MergedOrDead, unlessBegunElsewhere } from '../../guards';
import type { BegunInMergedStream } from '../../identity/refusals';
import type { State } from '../../state';
import { lastContactIn } from '../../work/queries';
import { ServiceEnded } from '../events';
import { existingEpisode } from '../guards';
import { covers } from '../queries';
import { EndsTooEarly, EpisodeIsOver, type NoSuchEpisode, ReasonMissing } from '../refusals';

/** The reasons why the service cannot be ended. */
export type CannotEndService =
  MergedOrDead | BegunInMergedStream | NoSuchEpisode | EpisodeIsOver | EndsTooEarly | ReasonMissing;

/** Ends an episode; `on` is its last day. The same end again records nothing. */
export const endService = personalFacts(
  ServiceEnded,
  (facts: Facts<typeof ServiceEnded>) =>
    (client: State): Decision<CannotEndService, ServiceEnded> =>
      unlessBegunElsewhere(client, facts, () => {
        const episode = existingEpisode(client, facts.episodeId);
        if (E.isLeft(episode)) return episode;
        const { end, endReason, provision } = episode.right;
        if (end !== undefined)
          return end === facts.on && endReason === facts.reason
            ? alreadySo
            : refuse(EpisodeIsOver.of({ end }));
        const lastContactOn = lastContactIn(client, episode.right);
        const notBefore =
          lastContactOn !== undefined && lastContactOn > provision.on ? lastContactOn : provision.on;
        if (!covers(episode.right, facts) || facts.on < notBefore)
          return refuse(EndsTooEarly.of({ notBefore }));
        if (facts.reason === 'other' && facts.note === undefined) return refuse(ReasonMissing.of());
        return record(ServiceEnded.of(facts));
      }),
);

import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import type { CivilDate } from '../../../vocabulary/civil-date';
import { whileOpen } from '../../guards';
import type { NoSuchEpisode } from '../../refusals';
import { ServiceEnded } from '../events';
import { lastContactIn } from '../../work/queries';
import { covers, episodeOf } from '../queries';
import type { EpisodeIsOver } from './handover';

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
    (client): Decision<NoSuchEpisode | EpisodeIsOver | EndsTooEarly | ReasonMissing, ServiceEnded> => {
      const episode = episodeOf(client, facts.episodeId);
      if (episode === undefined) return refuse({ _tag: 'NoSuchEpisode', episodeId: facts.episodeId });
      const { end, endReason, provision } = episode;
      const lastContactOn = lastContactIn(client, episode);
      if (end !== undefined)
        return end === facts.on && endReason === facts.reason
          ? alreadySo
          : refuse({ _tag: 'EpisodeIsOver', end });
      const notBefore =
        lastContactOn !== undefined && lastContactOn > provision.on ? lastContactOn : provision.on;
      if (!covers(episode, facts) || facts.on < notBefore) return refuse({ _tag: 'EndsTooEarly', notBefore });
      if (facts.reason === 'other' && facts.note === undefined) return refuse({ _tag: 'ReasonMissing' });
      return record(ServiceEnded.of(facts));
    },
  );

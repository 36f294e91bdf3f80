import * as E from 'fp-ts/Either';
import { refuse } from '../../event/decision';
import type { EpisodeId } from '../../vocabulary/id';
import type { When } from '../../vocabulary/timeline';
import type { State } from '../state';
import { covers, episodeOf } from './queries';
import { NoSuchEpisode, OutsideEpisode } from './refusals';
import type { Episode } from './state';

/** Returns the episode of that id, or refuses where the client has none. */
export const existingEpisode = (client: State, episodeId: EpisodeId): E.Either<NoSuchEpisode, Episode> => {
  const episode = episodeOf(client, episodeId);
  return episode === undefined ? refuse(NoSuchEpisode.of({ episodeId })) : E.right(episode);
};

/** Returns the episode if it covers the day, and refuses otherwise. */
export const coveringEpisode = (
  episode: Episode,
  when: Pick<When, 'on'>,
): E.Either<OutsideEpisode, Episode> => {
  const { started, end: to } = episode;
  return covers(episode, when)
    ? E.right(episode)
    : refuse(OutsideEpisode.of({ from: started.on, ...(to === undefined ? {} : { to }) }));
};

/** Returns the episode that the facts name, or refuses unless it covers their day. */
export const episodeAt = (
  client: State,
  facts: Pick<When, 'on'> & { readonly episodeId: EpisodeId },
): E.Either<NoSuchEpisode | OutsideEpisode, Episode> => {
  const episode = existingEpisode(client, facts.episodeId);
  if (E.isLeft(episode)) return episode;
  return coveringEpisode(episode.right, facts);
};

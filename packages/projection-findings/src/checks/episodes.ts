import { isAway } from '@pavadonis/domain/client';
import { type Finding, found } from '../finding';
import { endOf, episodeOf, type EpisodeStory, extensionsOf, limitOn } from '../rows/episode';
import { heldDuring } from '../rows/held';
import type { Person } from '../rows/person';
import type { World } from '../rows/world';

/** Episodes of one kind that share a day. */
export const overlaps = ({ stream, episodes }: Person): readonly Finding[] =>
  episodes.flatMap((later, i) => {
    const { on, supportKind } = later.started.event;
    const earlier = episodes.slice(0, i).find((each) => {
      const end = endOf(each);
      return each.started.event.supportKind === supportKind && (end === undefined || on <= end);
    });
    return earlier === undefined
      ? []
      : found('EpisodesOverlap', stream, on, [earlier.started, later.started]);
  });

/** Episodes that ended more than once. */
export const endedTwice = ({ stream, episodes }: Person): readonly Finding[] =>
  episodes.flatMap(({ ends: [first, ...others] }) =>
    first === undefined
      ? []
      : others.map((again) => found('EndedTwice', stream, again.event.on, [first, again])),
  );

const startWrong = (person: Person, { operations }: World, episode: EpisodeStory): readonly Finding[] => {
  const { started } = episode;
  const { on, targetGroup, operationId } = started.event;
  const { stream, state } = person;
  const grounds = heldDuring(state.legal, on).map(({ ground }) => ground);
  const decided = extensionsOf(person).filter(({ event }) => event.on <= on);
  const limit = limitOn(person, episode, on, decided);
  const opened = operations.get(operationId)?.opened;
  return [
    ...(isAway(state, on) ? (['StartedWhileAway'] as const) : []),
    ...(grounds.includes(targetGroup) ? [] : (['StartedWithoutGround'] as const)),
    ...(limit !== undefined && limit < on ? (['StartedPastLimit'] as const) : []),
    ...(opened === undefined || opened.targetGroups.includes(targetGroup)
      ? []
      : (['GroupNotServed'] as const)),
  ].map((tag) => found(tag, stream, on, [started]));
};

/** Episodes that should not have begun. */
export const starts = (person: Person, world: World): readonly Finding[] =>
  person.episodes.flatMap((episode) => startWrong(person, world, episode));

/** Extensions decided when the limit had passed. */
export const extendedLate = (person: Person): readonly Finding[] =>
  extensionsOf(person).flatMap((extension, i, all) => {
    const { on, episodeId } = extension.event;
    const episode = episodeOf(person, episodeId);
    const limit = episode && limitOn(person, episode, on, all.slice(0, i));
    return limit !== undefined && limit < on ? found('ExtendedLate', person.stream, on, [extension]) : [];
  });

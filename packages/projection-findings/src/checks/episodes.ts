import type { TargetGroup } from '@pavadonis/domain';
import { isAway } from '@pavadonis/domain/client';
import { type Finding, finding } from '../finding-kinds';
import { type EpisodeEvents, extensionsOf, limitOn, type StartOrHandover } from '../queries/episodes';
import { eventsOf } from '../queries/events';
import { heldDuring } from '../queries/held-during';
import type { Person } from '../persons';
import type { HistoryToDate } from '../history-to-date';

const isDuplicate = ({ ends: [end] }: EpisodeEvents): boolean => end?.event.reason === 'duplicate';

// an episode that ended as a duplicate, in a stream that was merged since, says itself that it repeats another
const isRepetition = (a: EpisodeEvents, b: EpisodeEvents): boolean =>
  a.started.stream !== b.started.stream && (isDuplicate(a) || isDuplicate(b));

const shareADay = (earlier: EpisodeEvents, { started: { event } }: EpisodeEvents): boolean =>
  earlier.end === undefined || event.on <= earlier.end;

/**
 * Finds episodes of one kind that share a day.
 *
 * Not found are episodes of two merged streams one of which ended with the reason `duplicate` (our inference): a merge
 * asks for that end.
 */
export const overlaps = ({ stream, episodes }: Person): readonly Finding[] =>
  episodes.flatMap((later, i) => {
    const { on, serviceKind } = later.started.event;
    const earlier = episodes
      .slice(0, i)
      .find(
        (each) =>
          each.started.event.serviceKind === serviceKind &&
          shareADay(each, later) &&
          !isRepetition(each, later),
      );
    return earlier === undefined
      ? []
      : finding('EpisodesOverlap', stream, on, [earlier.started, later.started]);
  });

/** Finds episodes that ended more than once. */
export const endedTwice = ({ stream, episodes }: Person): readonly Finding[] =>
  episodes.flatMap(({ ends: [first, ...others] }) =>
    first === undefined
      ? []
      : others.map((again) => finding('EndedTwice', stream, again.event.on, [first, again])),
  );

const startWrong = (person: Person, episode: EpisodeEvents): readonly Finding[] => {
  const { started } = episode;
  const { on, targetGroup } = started.event;
  const { stream, state } = person;
  const grounds = heldDuring(state.law.legal, on).map(({ ground }) => ground);
  const decided = extensionsOf(person).filter(({ event }) => event.on <= on);
  const limit = limitOn(person, episode, on, decided);
  return [
    // a registration may be of a later day than the start: decisions ask no more either
    ...(eventsOf(person, 'ClientRegistered').length > 0 ? [] : (['StartedWithoutRegistration'] as const)),
    ...(isAway(state, on) ? (['StartedWhileAway'] as const) : []),
    ...(grounds.includes(targetGroup) ? [] : (['StartedWithoutGround'] as const)),
    ...(limit !== undefined && limit < on ? (['StartedPastLimit'] as const) : []),
  ].map((tag) => finding(tag, stream, on, [started]));
};

// a start names its group; for a handover, any group counts to which the person belonged on the day
const groupsOf = ({ state }: Person, { event }: StartOrHandover): readonly TargetGroup[] =>
  event.type === 'ServiceStarted'
    ? [event.targetGroup]
    : heldDuring(state.law.legal, event.on).flatMap(({ ground }) => (ground === 'none' ? [] : ground));

const unserved = (person: Person, { operations }: HistoryToDate, by: StartOrHandover): readonly Finding[] => {
  const { on, operationId } = by.event;
  const served = operations.get(operationId)?.opened?.targetGroups;
  const groups = groupsOf(person, by);
  return served === undefined || groups.length === 0 || groups.some((group) => served.includes(group))
    ? []
    : [finding('GroupNotServed', person.stream, on, [by])];
};

/** Finds episodes that broke a rule by beginning, or by going on under another operation. */
export const starts = (person: Person, history: HistoryToDate): readonly Finding[] =>
  person.episodes.flatMap((episode) => [
    ...startWrong(person, episode),
    ...episode.provisions.flatMap((by) => unserved(person, history, by)),
  ]);

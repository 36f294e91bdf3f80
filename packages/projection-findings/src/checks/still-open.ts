import type { CivilDate, Entry } from '@pavadonis/domain';
import { type Finding, finding, type FindingTag } from '../finding-kinds';
import { type EpisodeEvents, limitOn } from '../queries/episodes';
import { lossOfGround } from '../queries/legal-steps';
import type { Person } from '../persons';
import type { HistoryToDate } from '../history-to-date';
import { eventsOf } from '../queries/events';

/** The reason why an open episode should have ended, with the last day it should have had. */
interface Overdue {
  readonly tag: FindingTag;
  readonly on: CivilDate;
  readonly shownBy: readonly Entry<unknown>[];
}

const since = (tag: FindingTag, event: Entry<{ readonly on: CivilDate }> | undefined): Overdue | undefined =>
  event && { tag, on: event.event.on, shownBy: [event] };

const reasons = (
  person: Person,
  { asOf }: Pick<HistoryToDate, 'asOf'>,
  episode: EpisodeEvents,
): readonly (Overdue | undefined)[] => {
  const away = person.state.residence.absences.find(({ to }) => to === undefined)?.from;
  const limit = limitOn(person, episode, asOf);
  return [
    since('EpisodeOpenAfterDeath', eventsOf(person, 'ClientDied')[0]),
    since(
      'EpisodeOpenAfterDeparture',
      eventsOf(person, 'LeftLatvia').find(({ event }) => event === away),
    ),
    since('EpisodeOpenWithoutGround', lossOfGround(person)),
    limit && { tag: 'EpisodeOpenPastLimit', on: limit, shownBy: [] },
  ];
};

/**
 * Returns why an open episode should have ended before a day; undefined if there is no reason.
 *
 * Of several reasons the weightiest counts. A reason that held before the episode began does not count: then it
 * should not have begun.
 */
export const overdue = (
  person: Person,
  history: Pick<HistoryToDate, 'asOf'>,
  episode: EpisodeEvents,
): Overdue | undefined =>
  reasons(person, history, episode).find(
    (reason) => reason !== undefined && episode.started.event.on <= reason.on && reason.on < history.asOf,
  );

/** Returns the episodes without a recorded end, whether the client's death ended them or not. */
const neverEnded = ({ episodes }: Person): readonly EpisodeEvents[] =>
  episodes.filter(({ ends }) => ends.length === 0);

/** Finds episodes that are still open though they should have ended. `on` is the last day they should have had. */
export const stillOpen = (person: Person, history: HistoryToDate): readonly Finding[] =>
  neverEnded(person).flatMap((episode) => {
    const reason = overdue(person, history, episode);
    return reason === undefined
      ? []
      : finding(reason.tag, person.stream, reason.on, [episode.started, ...reason.shownBy]);
  });

import type { CivilDate, Entry } from '@pavadonis/domain';
import { type Finding, found, type FindingTag } from '../finding-kinds';
import { type EpisodeStory, limitOn, openIn } from '../queries/episodes';
import { lossOfGround } from '../queries/legal-steps';
import type { Person } from '../persons';
import type { World } from '../context';
import { told } from '../queries/events';

/** Why an open episode should have ended, and the last day it should have had. */
interface Overdue {
  readonly tag: FindingTag;
  readonly on: CivilDate;
  readonly shownBy: readonly Entry<unknown>[];
}

const since = (tag: FindingTag, event: Entry<{ readonly on: CivilDate }> | undefined): Overdue | undefined =>
  event && { tag, on: event.event.on, shownBy: [event] };

const reasons = (
  person: Person,
  { asOf }: Pick<World, 'asOf'>,
  episode: EpisodeStory,
): readonly (Overdue | undefined)[] => {
  const away = person.state.residence.absences.find(({ to }) => to === undefined)?.from;
  const limit = limitOn(person, episode, asOf);
  return [
    since('EpisodeOpenAfterDeath', told(person, 'ClientDied').at(-1)),
    since(
      'EpisodeOpenAfterDeparture',
      told(person, 'LeftLatvia').find(({ event }) => event === away),
    ),
    since('EpisodeOpenWithoutGround', lossOfGround(person)),
    limit && { tag: 'EpisodeOpenPastLimit', on: limit, shownBy: [] },
  ];
};

/**
 * Why an open episode should have ended by a day, if it should. One reason is enough, and the weightiest comes first. What
 * was so before it began is no such reason: then it should not have begun.
 */
export const overdue = (
  person: Person,
  world: Pick<World, 'asOf'>,
  episode: EpisodeStory,
): Overdue | undefined =>
  reasons(person, world, episode).find(
    (reason) => reason !== undefined && episode.started.event.on <= reason.on && reason.on < world.asOf,
  );

/** Episodes that are still open though they should have ended. `on` is the last day they should have had. */
export const stillOpen = (person: Person, world: World): readonly Finding[] =>
  openIn(person).flatMap((episode) => {
    const reason = overdue(person, world, episode);
    return reason === undefined
      ? []
      : found(reason.tag, person.stream, reason.on, [episode.started, ...reason.shownBy]);
  });

import type { Entry } from '@pavadonis/domain';
import type { SupportDelivered } from '@pavadonis/domain/client';
import { type Finding, finding, type FindingTag } from '../finding-kinds';
import { contactsOf } from '../queries/contacts';
import { episodeOf, isIn, limitOn } from '../queries/episodes';
import type { Person } from '../persons';
import { eventsOf } from '../queries/events';

type Because = readonly [tag: FindingTag, shownBy: readonly Entry<unknown>[]];

const departureBefore = (person: Person, { on }: SupportDelivered): readonly Entry<unknown>[] => {
  const away = person.state.residence.absences.find(
    ({ from, to }) => from.on < on && (to === undefined || on < to.on),
  );
  return eventsOf(person, 'LeftLatvia').filter(({ event }) => event === away?.from);
};

// each contact has one finding: for the first reason that forbids it, a notice last
const wrong = (person: Person, contact: SupportDelivered): Because | undefined => {
  const { on, mode, episodeId } = contact;
  const [died] = eventsOf(person, 'ClientDied');
  if (died !== undefined && on > died.event.on) return ['ContactAfterDeath', [died]];
  const departure = departureBefore(person, contact);
  if (departure.length > 0 && mode !== 'remote') return ['ContactWhileAway', departure];
  const episode = episodeOf(person, episodeId);
  if (episode === undefined || !isIn(episode, contact)) return ['ContactOutsideEpisode', []];
  const limit = limitOn(person, episode, on);
  if (limit !== undefined && limit < on) return ['ContactPastLimit', []];
  return departure.length > 0 ? ['RemoteContactAbroad', departure] : undefined;
};

/** Finds contacts that break a rule, or that no operation pays for. A second one of an id is found as recorded twice. */
export const contacts = (person: Person): readonly Finding[] =>
  contactsOf(person).flatMap((contact) => {
    const because = wrong(person, contact.event);
    if (because === undefined) return [];
    const [tag, shownBy] = because;
    return finding(tag, person.stream, contact.event.on, [contact, ...shownBy]);
  });

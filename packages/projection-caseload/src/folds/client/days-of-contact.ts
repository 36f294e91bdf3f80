import type { CivilDate, EpisodeId, Segment } from '@pavadonis/domain';
import type { SupportDelivered } from '@pavadonis/domain/client';
import { type Draft, grown } from '@pavadonis/projection';
import type { ClientRow, DaysOfContact, EpisodeRow, ServiceProvision } from '../../rows/client';
import { contactNumberOf } from './days-of-contact/contact-number';

type Contact = Pick<SupportDelivered, 'on' | 'episodeId'>;

/**
 * Returns a client's episode by its id. The fold looks it up for every contact, and nearly always finds the last one.
 */
export const episodeOf = (
  { episodes }: Draft<ClientRow>,
  episodeId: EpisodeId,
): Draft<EpisodeRow> | undefined => {
  const last = episodes.at(-1);
  return last?.episodeId === episodeId ? last : episodes.find((episode) => episode.episodeId === episodeId);
};

type Served = Draft<DaysOfContact>;

const servedBy = (
  { served }: Draft<ClientRow>,
  provision: ServiceProvision | undefined,
): Served | undefined => {
  const last = served.at(-1);
  return last?.provision === provision ? last : served.find((each) => each.provision === provision);
};

const begun = (on: CivilDate, provision: ServiceProvision | undefined): Served => ({ provision, days: [on] });

const addDay = (row: Draft<ClientRow>, on: CivilDate, provision: ServiceProvision | undefined): void => {
  const served = servedBy(row, provision);
  if (served === undefined) row.served = grown(row.served, begun(on, provision));
  else if (served.days.at(-1) !== on) served.days.push(on);
};

/** Whether a contact comes after the last day of its episode: nobody provided the service any more. */
const isPast = ({ end }: Draft<EpisodeRow>, { on }: Contact): boolean => end !== undefined && on > end;

/**
 * Counts the first contact of its id, after all others. The provider is the one of the day, whatever else happens on it; one of
 * an episode that has not begun waits for a start on its day.
 */
export const count = (row: Draft<ClientRow>, contact: Contact): void => {
  const episode = episodeOf(row, contact.episodeId);
  if (episode === undefined) {
    const { on, episodeId } = contact;
    row.early = grown(row.early, { type: 'SupportDelivered', on, episodeId });
    return;
  }
  addDay(row, contact.on, isPast(episode, contact) ? undefined : episode.provisions.at(-1)?.value);
};

type ContactOfId = Contact & Pick<SupportDelivered, 'contactId'>;

/** Keeps a contact's number in the row. Returns whether it is the first contact of its id. */
const isFirst = ({ contactNumbers }: Draft<ClientRow>, { contactId }: ContactOfId): boolean => {
  const number = contactNumberOf(contactId);
  let place = contactNumbers.length;
  while (place > 0 && number < (contactNumbers[place - 1] ?? 0)) place -= 1;
  if (place > 0 && contactNumbers[place - 1] === number) return false;
  for (let at = contactNumbers.length; at > place; at -= 1) contactNumbers[at] = contactNumbers[at - 1] ?? 0;
  contactNumbers[place] = number;
  return true;
};

/** Adds a contact that comes after all others. A second one of its id counts nothing. */
export const deliver = (row: Draft<ClientRow>, contact: ContactOfId): void => {
  if (isFirst(row, contact)) count(row, contact);
};

/** Puts an episode under a provider from a day on. The contacts of that day are the new provider's, also earlier ones. */
export const provideOn = (
  row: Draft<ClientRow>,
  episode: Draft<EpisodeRow>,
  provision: Segment<ServiceProvision>,
): void => {
  const { from: on, value } = provision;
  const before = episode.provisions.at(-1)?.value;
  episode.provisions.push(provision);
  const moved = servedBy(row, before);
  if (before === undefined || moved?.days.at(-1) !== on) return;
  if (moved.days.length > 1) moved.days.pop();
  else row.served = row.served.filter((each) => each !== moved);
  addDay(row, on, value);
};

const insert = (days: CivilDate[], on: CivilDate): void => {
  days.splice(days.findLastIndex((day) => day < on) + 1, 0, on);
};

/** Gives back the room that lists took to grow, since few contacts come after the end of an episode. */
export const trim = (row: Draft<ClientRow>): void => {
  row.contactNumbers = row.contactNumbers.slice();
  for (const each of row.served) each.days = each.days.slice();
};

/**
 * Inserts a late contact. Returns false where its place does not follow from its day alone, so that the row is folded anew.
 *
 * The day may be the first of another provision too, or lie before the episode; or the row has a contact of this id, and the
 * earlier one of the two counts.
 */
export const deliverLate = (row: Draft<ClientRow>, contact: ContactOfId): boolean => {
  if (!isFirst(row, contact)) return false;
  const { on, episodeId } = contact;
  const episode = episodeOf(row, episodeId);
  const since = episode?.provisions.findLast(({ from }) => from <= on);
  if (episode === undefined || since === undefined) return false;
  const provision = isPast(episode, contact) ? undefined : since.value;
  const served = servedBy(row, provision);
  const [first] = served?.days ?? [];
  if (served !== undefined && first !== undefined && first < on) {
    if (!served.days.includes(on)) insert(served.days, on);
    return true;
  }
  // the provision is now served from this day on
  const others = row.served.filter((each) => each !== served);
  if (others.some(({ days }) => days[0] === on)) return false;
  if (first === on) return true;
  const now = served ?? begun(on, provision);
  if (served !== undefined) served.days.unshift(on);
  const later = others.findIndex(({ days: [begin = on] }) => on < begin);
  row.served = others.toSpliced(later === -1 ? others.length : later, 0, now);
  return true;
};

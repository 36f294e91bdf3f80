import { type EpisodeId, type Month, monthOf, type Segment } from '@pavadonis/domain';
import type { SupportDelivered } from '@pavadonis/domain/client';
import type { Draft } from '@pavadonis/projection';
import type { ClientRow, EpisodeRow, ServiceProvision, ServedMonth } from '../../rows/client';
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

/** Inserts into a list of exact length. It is done for every contact, and `concat` takes twice as long. */
const inserted = <A>(list: readonly A[], place: number, item: A): A[] => list.toSpliced(place, 0, item);

type Served = Draft<ServedMonth>;

const holds = (served: Served, { on }: Contact, provision: ServiceProvision | undefined): boolean =>
  served.provision === provision && on.startsWith(served.month);

// Every client has such months: each is kept once instead of anew for every client, some hundred in all.
const months = new Map<Month, Month>();

const monthIn = ({ on }: Contact): Month => {
  const month = monthOf(on);
  const same = months.get(month);
  if (same !== undefined) return same;
  if (months.size < MONTHS) months.set(month, month);
  return month;
};

// a hundred years; a log with days of other centuries gets no more of it
const MONTHS = 1200;

const begun = (contact: Contact, provision: ServiceProvision | undefined): Served => {
  const days = [contact.on];
  return provision === undefined
    ? { month: monthIn(contact), days }
    : { month: monthIn(contact), provision, days };
};

const addDay = (row: Draft<ClientRow>, contact: Contact, provision: ServiceProvision | undefined): void => {
  const last = row.served.at(-1);
  if (last === undefined || !holds(last, contact, provision)) row.served.push(begun(contact, provision));
  else if (last.days.at(-1) !== contact.on) last.days = inserted(last.days, last.days.length, contact.on);
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
    row.early = (row.early ?? []).concat({ type: 'SupportDelivered', on, episodeId });
    return;
  }
  addDay(row, contact, isPast(episode, contact) ? undefined : episode.provisions.at(-1)?.value);
};

type ContactOfId = Contact & Pick<SupportDelivered, 'contactId'>;

/** Keeps a contact's number in the row. Returns whether it is the first contact of its id. */
const isFirst = (row: Draft<ClientRow>, { contactId }: ContactOfId): boolean => {
  const { contactNumbers } = row;
  const number = contactNumberOf(contactId);
  let place = contactNumbers.length;
  while (place > 0 && number < (contactNumbers[place - 1] ?? 0)) place -= 1;
  if (place > 0 && contactNumbers[place - 1] === number) return false;
  row.contactNumbers = inserted(contactNumbers, place, number);
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
  const place = row.served.findLastIndex((each) => each.provision === before && each.days.at(-1) === on);
  const moved = row.served[place];
  if (before === undefined || moved === undefined) return;
  if (moved.days.length > 1) moved.days = moved.days.slice(0, -1);
  else row.served = row.served.toSpliced(place, 1);
  addDay(row, { on, episodeId: episode.episodeId }, value);
};

/**
 * Inserts a late contact. Returns false where its place does not follow from its day alone, so that the row is folded anew.
 *
 * The day may have contacts under another provision or lie before the episode; or the row has a contact of this id, and the
 * earlier one of the two counts.
 */
export const deliverLate = (row: Draft<ClientRow>, contact: ContactOfId): boolean => {
  if (!isFirst(row, contact)) return false;
  const { on, episodeId } = contact;
  const episode = episodeOf(row, episodeId);
  const since = episode?.provisions.findLast(({ from }) => from <= on);
  if (episode === undefined || since === undefined) return false;
  const provision = isPast(episode, contact) ? undefined : since.value;
  const later = row.served.findIndex(({ days: [first = on] }) => on < first);
  const place = later === -1 ? row.served.length : later;
  const [before, after] = [row.served[place - 1], row.served[place]];
  if (before !== undefined) {
    const [first = on, last = first] = [before.days[0], before.days.at(-1)];
    if (first === on) return false;
    if (holds(before, contact, provision)) {
      if (!before.days.includes(on)) before.days = before.days.concat(on).sort();
      return true;
    }
    if (on <= last) return false;
  }
  if (after !== undefined && holds(after, contact, provision)) after.days = [on].concat(after.days);
  else row.served = row.served.toSpliced(place, 0, begun(contact, provision));
  return true;
};

import { type EpisodeId, monthOf } from '@pavadonis/domain';
import type { SupportDelivered } from '@pavadonis/domain/client';
import type { Draft } from '@pavadonis/projection';
import type { ClientRow, EpisodeRow, ServiceProvision, ServedMonth } from '../../rows/client';

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

type Served = Draft<ServedMonth>;

const holds = (served: Served, { on }: Contact, provision: ServiceProvision | undefined): boolean =>
  served.provision === provision && on.startsWith(served.month);

const begun = ({ on }: Contact, provision: ServiceProvision | undefined): Served =>
  provision === undefined
    ? { month: monthOf(on), days: [on] }
    : { month: monthOf(on), provision, days: [on] };

/** Whether a contact comes after the last day of its episode: nobody provided the service any more. */
const isPast = ({ end }: Draft<EpisodeRow>, { on }: Contact): boolean => end !== undefined && on > end;

/** Adds a contact that comes after all others. */
export const deliver = (row: Draft<ClientRow>, contact: Contact): void => {
  const episode = episodeOf(row, contact.episodeId);
  const provision =
    episode === undefined || isPast(episode, contact) ? undefined : episode.provisions.at(-1)?.value;
  const last = row.served.at(-1);
  if (last === undefined || !holds(last, contact, provision)) row.served.push(begun(contact, provision));
  else if (last.days.at(-1) !== contact.on) last.days = last.days.concat(contact.on);
};

/**
 * Inserts a late contact. Returns false if its provision does not follow from the day alone, so that the row is
 * folded anew.
 *
 * Such a day has a start, a handover, or contacts under another provision.
 */
export const deliverLate = (row: Draft<ClientRow>, contact: Contact): boolean => {
  const { on, episodeId } = contact;
  const episode = episodeOf(row, episodeId);
  const since = episode?.provisions.findLast(({ from }) => from <= on);
  if (episode === undefined || since === undefined || since.from === on) return false;
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

import { lastDayOf } from './calendar';
import type { Group } from './group';
import { latest, streamsOf, type Tables, within } from './tables';

/** Clients with a contact in a period of days, both included. */
export const servedFrom =
  (from: string, to: string): Group =>
  ({ contacts }) =>
    streamsOf(within(contacts, from, to));

/** Clients with a contact in a month. */
export const servedIn = (month: string): Group => servedFrom(`${month}-01`, lastDayOf(month));

/** Clients with an episode that is open at the end of a day, so not on its last day. */
export const active =
  (day: string): Group =>
  ({ started, ended }) => {
    const over = new Set(
      ended.filter(({ on }) => on <= day).map(({ stream, episodeId }) => `${stream} ${episodeId}`),
    );
    return streamsOf(
      started.filter(({ on, stream, episodeId }) => on <= day && !over.has(`${stream} ${episodeId}`)),
    );
  };

/** Returns each client's very first start. */
export const firstStarts = ({ started }: Tables): ReadonlyMap<string, string> =>
  new Map(started.toReversed().map(({ stream, on }) => [stream, on]));

/** Clients who started for the first time in a period of days, both included. */
export const firstTime =
  (from: string, to: string): Group =>
  (tables) =>
    new Set([...firstStarts(tables)].filter(([, on]) => from <= on && on <= to).map(([client]) => client));

/** All clients who ever started up to a day, that day included. */
export const sinceStart = (day: string): Group => firstTime('0000-01-01', day);

/** Clients served in a month whose last assessment by its end was maximum support. */
export const servedAtMaximum =
  (month: string): Group =>
  (tables) => {
    const level = latest(tables.assessed, lastDayOf(month));
    return new Set([...servedIn(month)(tables)].filter((client) => level.get(client)?.level === 'maximum'));
  };

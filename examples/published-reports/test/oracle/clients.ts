import { ageClass } from './age';
import { lastDayOf } from './calendar';
import { latest, streamsOf, type Tables, within } from './tables';

/** Clients, by the names of their streams. */
export type Clients = ReadonlySet<string>;

/** Those of some clients that are among others too. */
export const both = (some: Clients, others: Clients): Clients =>
  new Set([...some].filter((client) => others.has(client)));

/** Clients with a contact dated in a period of days, both included. */
export const servedFrom = ({ contacts }: Tables, from: string, to: string): Clients =>
  streamsOf(within(contacts, from, to));

/** Clients with a contact dated in a month. */
export const servedIn = (tables: Tables, month: string): Clients =>
  servedFrom(tables, `${month}-01`, lastDayOf(month));

/** Clients with an episode open at the end of a day; the day an episode ends on is no longer one. */
export const active = ({ started, ended }: Tables, day: string): Clients => {
  const over = new Set(
    ended.filter(({ on }) => on <= day).map(({ stream, episodeId }) => `${stream} ${episodeId}`),
  );
  return streamsOf(
    started.filter(({ on, stream, episodeId }) => on <= day && !over.has(`${stream} ${episodeId}`)),
  );
};

/** Each client's first start of all. */
export const firstStarts = ({ started }: Tables): ReadonlyMap<string, string> =>
  new Map(started.toReversed().map(({ stream, on }) => [stream, on]));

/** Clients who started for the first time in a period of days, both included. */
export const firstTime = (tables: Tables, from: string, to: string): Clients =>
  new Set([...firstStarts(tables)].filter(([, on]) => from <= on && on <= to).map(([client]) => client));

/** Clients served in a month who by its end, when last assessed, needed the maximum of support. */
export const servedAtMaximum = (tables: Tables, month: string): Clients => {
  const level = latest(tables.assessed, lastDayOf(month));
  return new Set([...servedIn(tables, month)].filter((client) => level.get(client)?.level === 'maximum'));
};

/** The countries of origin of clients. */
export const countriesOf = ({ registered }: Tables, clients: Clients): ReadonlySet<string> =>
  new Set(
    registered.filter(({ stream }) => clients.has(stream)).map(({ countryOfOrigin }) => countryOfOrigin),
  );

/** Those of clients who are children, each on a day of their own. */
export const childrenAmong = (
  { registered }: Tables,
  clients: Clients,
  dayOf: (client: string) => string | undefined,
): Clients =>
  streamsOf(
    registered.filter(({ stream, birth }) => {
      const day = clients.has(stream) ? dayOf(stream) : undefined;
      return day !== undefined && ageClass(birth, day) === 'child';
    }),
  );

/** Those of clients who are adults of a sex on a day. */
export const adultsAmong = (
  { registered }: Tables,
  clients: Clients,
  sexAsked: 'female' | 'male',
  day: string,
): Clients =>
  streamsOf(
    registered.filter(
      ({ stream, sex, birth }) => clients.has(stream) && sex === sexAsked && ageClass(birth, day) === 'adult',
    ),
  );

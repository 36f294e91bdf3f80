import * as t from 'io-ts';
import { addDays, CivilDate, civilDate, daysBetween } from './civil-date';
import { firstDayOf, type Month, monthOf } from './month';

const WRITTEN = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/**
 * A moment in UTC, always of 24 characters: `2018-05-31T21:00:00.000Z`.
 *
 * It says when an event was recorded and compares with `<`. Refused are other lengths, other zones and days that do
 * not exist.
 */
export const Instant = t.brand(
  t.string,
  (text): text is t.Branded<string, { readonly Instant: symbol }> =>
    WRITTEN.test(text) && CivilDate.is(text.slice(0, 10)),
  'Instant',
);
export type Instant = t.TypeOf<typeof Instant>;

/** Returns a moment written in code. Throws a `RangeError` if the text is no moment. */
export const instant = (text: string): Instant => {
  if (!Instant.is(text)) throw new RangeError('not an instant, such as 2018-06-30T21:00:00.000Z');
  return text;
};

const EPOCH = civilDate('1970-01-01');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Returns the milliseconds since 1970, as clocks and `Intl` count. */
export const millisecondsOf = (moment: Instant): number =>
  daysBetween(EPOCH, civilDate(moment.slice(0, 10))) * DAY +
  Number(moment.slice(11, 13)) * HOUR +
  Number(moment.slice(14, 16)) * 60_000 +
  Number(moment.slice(17, 19)) * 1000 +
  Number(moment.slice(20, 23));

/**
 * Returns the moment of a clock's milliseconds since 1970; parts of a millisecond are cut off.
 *
 * Throws a `RangeError` if it lies outside the years 0001 to 9999.
 */
export const instantOf = (milliseconds: number): Instant => {
  const whole = Math.floor(milliseconds);
  const days = Math.floor(whole / DAY);
  const date = addDays(EPOCH, days);
  if (daysBetween(EPOCH, date) !== days)
    throw new RangeError(`outside the years 0001 to 9999: ${String(milliseconds)}`);
  const ofDay = whole - days * DAY;
  const padded = (value: number, length: number): string => String(Math.floor(value)).padStart(length, '0');
  const time = `${padded(ofDay / HOUR, 2)}:${padded((ofDay / 60_000) % 60, 2)}:${padded((ofDay / 1000) % 60, 2)}`;
  return instant(`${date}T${time}.${padded(ofDay % 1000, 3)}Z`);
};

// h23, since hour12: false shows midnight as 24:00; to the second, since Riga kept its own mean time until 1926
const makeRiga = (): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Riga',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

// made once it is asked for: the first one costs a process a quarter of what the whole domain does, and many need none
let riga: Intl.DateTimeFormat | undefined;

const inRiga = (milliseconds: number): { readonly date: CivilDate; readonly seconds: number } => {
  riga ??= makeRiga();
  const part = Object.fromEntries(riga.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = part;
  return {
    date: civilDate(`${String(year).padStart(4, '0')}-${String(month)}-${String(day)}`),
    seconds: (Number(hour) * 60 + Number(minute)) * 60 + Number(second),
  };
};

const offsetAt = (milliseconds: number): number => {
  const { date, seconds } = inRiga(milliseconds);
  return daysBetween(EPOCH, date) * DAY + seconds * 1000 - Math.floor(milliseconds / 1000) * 1000;
};

// `Intl` takes some ten microseconds, and a log is asked about for each event, most of which were recorded in the hour before
const KNOWN_HOURS = 256;
const known: { readonly hour: number; readonly date: CivilDate }[] = [];

/** Returns the day of all moments of an hour of UTC; undefined where another day begins within it. */
const dayOfHour = (hour: number): CivilDate | undefined => {
  const { date } = inRiga(hour * HOUR);
  return inRiga((hour + 1) * HOUR - 1).date === date ? date : undefined;
};

/** Returns the day in Latvia at a moment. Throws a `RangeError` after the year 9999. */
export const civilDateOf = (moment: Instant): CivilDate => {
  const milliseconds = millisecondsOf(moment);
  const hour = Math.floor(milliseconds / HOUR);
  const place = hour & (KNOWN_HOURS - 1);
  const found = known[place];
  if (found?.hour === hour) return found.date;
  const date = dayOfHour(hour);
  if (date === undefined) return inRiga(milliseconds).date;
  known[place] = { hour, date };
  return date;
};

/** Returns the month in Latvia at a moment: 2018-06-30T21:30:00.000Z lies in July. */
export const monthOfInstant = (moment: Instant): Month => monthOf(civilDateOf(moment));

/**
 * Returns the moment at which a day begins in Latvia: midnight, or the change of the clocks that skips it.
 *
 * Throws a `RangeError` if the zone's history has no such moment.
 */
export const startOfDay = (date: CivilDate): Instant => {
  const midnight = daysBetween(EPOCH, date) * DAY;
  // Riga lies east of Greenwich, so its day has begun. If the clocks change in between, one of the two is right.
  const begins = [offsetAt(midnight - DAY), offsetAt(midnight)]
    .map((offset) => midnight - offset)
    .find((moment) => inRiga(moment).date === date && inRiga(moment - 1).date < date);
  if (begins === undefined) throw new RangeError(`no beginning in Europe/Riga known for ${date}`);
  return instantOf(begins);
};

/** Returns the moment at which a month begins in Latvia: June 2018 at 2018-05-31T21:00:00.000Z. */
export const startOfMonth = (of: Month): Instant => startOfDay(firstDayOf(of));

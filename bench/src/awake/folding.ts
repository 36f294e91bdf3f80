import {
  type ContactId,
  type EventId,
  folds,
  type Recordable,
  type Settleable,
  streamHistory,
} from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { contact, FIRST_VISIT, type Person, person } from '../commands/person';
import { random, type Random } from '../history/random';
import { dateOf } from '../history/story';

const SEED = 1951;
const EVENTS = 100_000;
const SEVERAL = 100;
// so many contacts on one day that the calendar suffices
const A_DAY = 500;

/** The processor time of folding the events of a client's stream, in microseconds for each event. */
export interface Folded {
  /** Of 100,000 events, in streams of 40. */
  readonly inShortStreams: number;
  /** Of 100,000 events of one stream. */
  readonly inOneStream: number;
  /** Of a contact that is recorded after them, at their end. */
  readonly atTheEnd: number;
  /** Of a contact that is recorded after them, and happened before nearly all of them. */
  readonly late: number;
}

type Entry = Settleable<Recordable>;

const microsecondsOf = (events: number, work: () => void): number => {
  globalThis.gc?.();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / events;
};

const entriesOf = ({ stream }: Person, events: readonly Client.Event[], before = 0): readonly Entry[] =>
  events.map((event, i) => ({
    position: before + i + 1,
    stream,
    id: `event ${String(before + i)}` as EventId,
    event,
  }));

const historyOf = (entries: readonly Entry[]) => {
  const history = streamHistory(folds.client);
  const take = (more: readonly Entry[]): void => {
    for (const entry of more) {
      history.take(entry as never);
      // as a command would ask for it
      if (more !== entries) history.state();
    }
  };
  take(entries);
  history.state();
  return { take };
};

const measured = (chance: Random, events: number): Folded => {
  const persons = Array.from({ length: events / person(chance).recorded.length }, () => person(chance));
  const short = persons.map((each) => entriesOf(each, each.recorded));
  const known = person(chance);
  const contactsFrom = (day: number, count: number): readonly Client.Event[] =>
    Array.from({ length: count }, (_, i) =>
      contact(known, chance.uuid() as ContactId, dateOf(FIRST_VISIT + day + Math.floor(i / A_DAY))),
    );
  const begun = known.recorded.length;
  const one = entriesOf(known, [...known.recorded, ...contactsFrom(0, events - begun)]);
  const last = entriesOf(known, contactsFrom(events / A_DAY + 1, SEVERAL), events);
  const late = entriesOf(known, contactsFrom(0, SEVERAL), events + SEVERAL);
  const inShortStreams = microsecondsOf(events, () => {
    for (const each of short) historyOf(each);
  });
  let history = historyOf([]);
  const inOneStream = microsecondsOf(events, () => {
    history = historyOf(one);
  });
  const atTheEnd = microsecondsOf(SEVERAL, () => history.take(last));
  return { inShortStreams, inOneStream, atTheEnd, late: microsecondsOf(SEVERAL, () => history.take(late)) };
};

/** Measures what an event costs in a short stream and in a long one. */
export const measure = (): Promise<Folded> => {
  const chance = random(SEED);
  // functions are compiled before
  measured(chance, EVENTS);
  return Promise.resolve(measured(chance, EVENTS));
};

import {
  type CivilDate,
  civilDate,
  type EventWindow,
  type Recordable,
  type StreamName,
  type TakenFields,
} from '@pavadonis/domain';
import type { History } from '@pavadonis/projection';
import { knownPart, type LogEntry } from '@pavadonis/testing';
import * as TE from 'fp-ts/TaskEither';
import { historyOf } from './history';

const HEAD = ['type', 'on', 'seq'];

// no more of an event than a fold takes, so that one which reads another field shows
const takenOf = (event: Recordable, takenFields: TakenFields): Recordable => {
  const fields = takenFields(event.type);
  if (fields === 'all') return event;
  return Object.fromEntries(
    Object.entries(event).filter(([field]) => HEAD.includes(field) || fields.includes(field)),
  ) as unknown as Recordable;
};

const dayOf = (date: CivilDate): number => Number(date.replaceAll('-', ''));

const dateOf = (day: number): CivilDate => {
  const digits = String(day).padStart(8, '0');
  return civilDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
};

const windowOf = (
  entries: readonly LogEntry[],
  streams: readonly StreamName[],
  takenFields: TakenFields,
): EventWindow<Recordable> => {
  const typeNames = [...new Set(entries.map(({ event }) => event.type))];
  return {
    count: entries.length,
    positions: entries.map(({ position }) => position),
    streams: entries.map(({ stream }) => streams.indexOf(stream)),
    types: entries.map(({ event }) => typeNames.indexOf(event.type)),
    days: entries.map(({ event }) => dayOf(event.on)),
    seqs: entries.map(({ event }) => event.seq ?? 0),
    inPlace: entries.map(({ event }) => (event.inPlaceOf === undefined ? 0 : 1)),
    typeNames,
    nameOf: (stream) => {
      const name = streams[stream];
      if (name === undefined) throw new RangeError(`no stream has the number ${String(stream)}`);
      return name;
    },
    dateOf,
    dayOf,
    eventAt: (n) => {
      const entry = entries[n];
      if (entry === undefined) throw new RangeError(`the window has no event ${String(n)}`);
      return takenOf(entry.event, takenFields);
    },
  };
};

/**
 * Makes a log in memory readable for a replay in windows, as a store that gives bytes is. It never fails. `sizeOf` is asked for
 * the number of events of each window, from 1 on.
 */
export const historyInWindows = (
  log: readonly LogEntry[],
  sizeOf: (window: number) => number,
): History<never> => ({
  ...historyOf(log),
  windows: (takenFields, { knownAt, isTaken = () => true }) => {
    const known = knownPart(log, knownAt);
    const taken = known.filter(({ stream }) => isTaken(stream));
    const streams = [...new Set(taken.map(({ stream }) => stream))];
    let [windows, from] = [0, 0];
    return TE.fromIO(() => {
      const to = from + sizeOf(windows++);
      const window = windowOf(taken.slice(from, to), streams, takenFields);
      from = to;
      // others may stand behind the last one that is taken
      const readTo = (to < taken.length ? taken[to - 1] : known.at(-1))?.position;
      return { ...window, readTo };
    });
  },
});

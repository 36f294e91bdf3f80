import {
  type Category,
  categoryOf,
  type EventWindow,
  type KnownAt,
  type Recordable,
  type StreamName,
  type TakenFields,
} from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { BytesPage, BytesRange } from '../bytes-page';
import type { ReadError } from '../errors';
import type { Decoder } from '../json/decode';
import type { Undecodable } from '../json/undecodable';
import { WINDOW } from './columns';
import { dayOf } from './days';
import { borrowReaders } from './readers';
import { SCRATCH_SIZE } from './scratch';

const PAGE = 1000;

// A value takes no more places on the tape than these for each byte: two for a number, and one for each field that is absent.
const PLACES_OF_A_BYTE = 8;
const PLACES_OF_AN_EVENT = 64;

const of = <A>(list: readonly A[], place: number): A => {
  const found = list[place];
  if (found === undefined) throw new RangeError(`nothing has the number ${String(place)}`);
  return found;
};

/** The streams of a log by numbers of a reader's own, whatever a store makes of its numbers later. */
const streamsByNumber = () => {
  const names: StreamName[] = [];
  const categories: Category[] = [];
  const own: number[] = [];
  const begin = (stream: number, name: StreamName): number => {
    categories.push(categoryOf(name));
    return (own[stream] = names.push(name) - 1);
  };
  return {
    nameOf: (number: number): StreamName => of(names, number),
    categoryOf: (number: number): Category => of(categories, number),
    numberOf: (stream: number, name: StreamName): number => {
      const known = own[stream];
      return known !== undefined && names[known] === name ? known : begin(stream, name);
    },
  };
};

/** Where reading goes on in a page. */
interface Place {
  readonly page: BytesPage;
  next: number;
}

const NOTHING_LOADED = -1;

/**
 * The part of the log that is read in windows: after a position, by default from the beginning, and what was known at a moment.
 * `limit` is the most events of a window, by default so many that folding it is fast.
 */
export interface WindowsRange {
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
  readonly knownAt?: KnownAt | undefined;
}

/**
 * Makes the task that reads a log, window after window, from pages of bytes. Each run gives the next window, which is empty where
 * the log ends. A window ends before an event that cannot be read, and the next run fails.
 */
export const windowsOf = (
  scanBytes: (range: BytesRange) => TaskEither<ReadError, BytesPage>,
  { event }: Pick<Decoder, 'event'>,
  fieldsOf: TakenFields,
  { after: begun = 0, limit = WINDOW, knownAt }: WindowsRange,
): TaskEither<ReadError | Undecodable, EventWindow<Recordable>> => {
  const { readers, giveBack } = borrowReaders(fieldsOf);
  const streams = streamsByNumber();
  const { positions, streams: ofStreams, types, days, seqs, inPlace, tapes } = readers.columns;
  const whole: Recordable[] = [];
  const typeNumbers = new Map(readers.names.map((name, number) => [name, number]));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  const most = Math.min(limit, WINDOW);
  let count = 0;
  let place: Place | undefined;
  let after = begun;
  let loaded = { from: 0, to: NOTHING_LOADED };
  let failure: ReadError | Undecodable | undefined;
  let isOver = false;

  // as much of the page as there is room for, from an event on
  const load = ({ page, next }: Place): void => {
    const from = page.starts[next] ?? 0;
    const to = Math.min(page.bytes.length, from + SCRATCH_SIZE);
    readers.load(page.bytes.subarray(from, to));
    loaded = { from, to };
  };

  const readQuickly = (at: Place, start: number, end: number, category: Category): number => {
    if (end > loaded.to) load(at);
    if (end > loaded.to) return -1;
    const type = readers.read(start - loaded.from, end - loaded.from);
    return type >= 0 && readers.categories[type]?.includes(category) === true ? type : -1;
  };

  const addWhole = (read: Recordable): void => {
    types[count] = typeNumbers.get(read.type) ?? -1;
    days[count] = dayOf(read.on);
    seqs[count] = read.seq ?? 0;
    inPlace[count] = read.inPlaceOf === undefined ? 0 : 1;
    tapes[count] = -whole.push(read);
  };

  const add = (type: number, tape: number): void => {
    const { day, seq, isInPlace } = readers.head;
    types[count] = type;
    days[count] = day;
    seqs[count] = seq;
    inPlace[count] = isInPlace ? 1 : 0;
    tapes[count] = tape;
  };

  // until the page or the window ends
  const readOn = (at: Place): void => {
    const { page } = at;
    for (; at.next < page.count; at.next += 1) {
      const i = at.next;
      const start = page.starts[i] ?? 0;
      const end = page.ends[i] ?? 0;
      const places = (end - start) * PLACES_OF_A_BYTE + PLACES_OF_AN_EVENT;
      const { tape } = readers.head;
      const fits = tape + places <= readers.tapeSize;
      if (count === most || (!fits && count > 0)) return;
      const position = page.positions[i] ?? 0;
      const stream = streams.numberOf(page.streams[i] ?? 0, page.nameOf(page.streams[i] ?? 0));
      const type = fits ? readQuickly(at, start, end, streams.categoryOf(stream)) : -1;
      if (type >= 0) add(type, tape);
      else {
        const data = decoder.decode(page.bytes.subarray(start, end));
        const read = event({ position, stream: streams.nameOf(stream), data });
        if (E.isLeft(read)) {
          failure = read.left;
          return;
        }
        addWhole(read.right);
      }
      positions[count] = position;
      ofStreams[count] = stream;
      count += 1;
    }
  };

  const fill = async (): Promise<void> => {
    while (failure === undefined && count < most) {
      if (place === undefined) {
        const page = await scanBytes({ after, limit: PAGE, knownAt })();
        if (E.isLeft(page)) {
          failure = page.left;
          return;
        }
        if (page.right.count === 0) return;
        place = { page: page.right, next: 0 };
        loaded = { from: 0, to: NOTHING_LOADED };
      }
      readOn(place);
      if (place.next < place.page.count) return;
      after = place.page.positions[place.page.count - 1] ?? after;
      place = undefined;
    }
  };

  const { names: typeNames, dateOf, take } = readers;
  const eventAt = (n: number): Recordable => {
    const tape = tapes[n] ?? 0;
    return tape < 0 ? of(whole, -tape - 1) : take(types[n] ?? 0, tape, days[n] ?? 0);
  };

  const window = (): EventWindow<Recordable> => ({
    count,
    positions,
    streams: ofStreams,
    types,
    days,
    seqs,
    inPlace,
    typeNames,
    nameOf: streams.nameOf,
    dateOf,
    dayOf,
    eventAt,
  });

  return async () => {
    count = 0;
    whole.length = 0;
    if (isOver) return failure === undefined ? E.right(window()) : E.left(failure);
    readers.clear();
    await fill();
    if (count === 0) {
      isOver = true;
      giveBack();
      if (failure !== undefined) return E.left(failure);
    }
    return E.right(window());
  };
};

import {
  categoryOf,
  type EventWindow,
  type KnownAt,
  LargeList,
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
import { placesOf, WINDOW } from './columns';
import { dayOf } from './days';
import { bitOf, borrowReaders } from './readers';
import { SCRATCH_SIZE } from './scratch';

const PAGE = 1000;

const of = <A>(list: { readonly at: (place: number) => A | undefined }, place: number): A => {
  const found = list.at(place);
  if (found === undefined) throw new RangeError(`nothing has the number ${String(place)}`);
  return found;
};

/** The kind of a stream that is not taken, which is the bit of none. */
const NOT_TAKEN = 0;

/** The streams of a log by numbers of a reader's own, whatever a store makes of its numbers later. */
const streamsByNumber = (isTaken: (stream: StreamName) => boolean) => {
  const names = new LargeList<StreamName>();
  const kinds = new LargeList<number>();
  const own = new LargeList<number>();
  const begin = (stream: number, name: StreamName): number => {
    kinds.add(isTaken(name) ? bitOf(categoryOf(name)) : NOT_TAKEN);
    const number = names.add(name);
    own.set(stream, number);
    return number;
  };
  return {
    nameOf: (number: number): StreamName => of(names, number),
    /** Returns the bit of the kind of a stream, or `NOT_TAKEN`. */
    kindOf: (number: number): number => of(kinds, number),
    numberOf: (stream: number, name: StreamName): number => {
      const known = own.at(stream);
      return known !== undefined && names.at(known) === name ? known : begin(stream, name);
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
 * The part of the log that is read in windows: after a position, by default from the beginning, what was known at a moment, and
 * of the streams that are taken, by default all. `limit` is the most events of a window, by default so many that folding it is
 * fast.
 */
export interface WindowsRange {
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
  readonly knownAt?: KnownAt | undefined;
  readonly isTaken?: ((stream: StreamName) => boolean) | undefined;
}

const ALL = (): boolean => true;

/**
 * Makes the task that reads a log, window after window, from pages of bytes. Each run gives the next window, which is empty
 * where the log ends. A window ends before an event that cannot be read, and the next run fails.
 */
export const windowsOf = (
  scanBytes: (range: BytesRange) => TaskEither<ReadError, BytesPage>,
  { event }: Pick<Decoder, 'event'>,
  fieldsOf: TakenFields,
  { after: begun = 0, limit = WINDOW, knownAt, isTaken = ALL }: WindowsRange,
): TaskEither<ReadError | Undecodable, EventWindow<Recordable>> => {
  const { readers, giveBack } = borrowReaders(fieldsOf);
  const streams = streamsByNumber(isTaken);
  const { positions, streams: ofStreams, types, days, seqs, inPlace, tapes } = readers.columns;
  const whole: Recordable[] = [];
  const typeNumbers = new Map(readers.names.map((name, number) => [name, number]));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  const most = Math.min(limit, WINDOW);
  let count = 0;
  let place: Place | undefined;
  let after = begun;
  let readTo = begun;
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

  const readQuickly = (at: Place, start: number, end: number, kind: number): number => {
    if (end > loaded.to) load(at);
    if (end > loaded.to) return -1;
    const type = readers.read(start - loaded.from, end - loaded.from);
    return type >= 0 && ((readers.kinds[type] ?? 0) & kind) !== 0 ? type : -1;
  };

  const add = (type: number, tape: number): void => {
    const { day, seq, isInPlace } = readers.head;
    types[count] = type;
    days[count] = day;
    seqs[count] = seq;
    inPlace[count] = isInPlace ? 1 : 0;
    tapes[count] = tape;
  };

  // by its codec; returns whether it could be read
  const addWhole = ({ page, next }: Place, stream: number): boolean => {
    const data = decoder.decode(page.bytes.subarray(page.starts[next] ?? 0, page.ends[next] ?? 0));
    const read = event({ position: page.positions[next] ?? 0, stream: streams.nameOf(stream), data });
    if (E.isLeft(read)) {
      failure = read.left;
      return false;
    }
    const { type, on, seq, inPlaceOf } = read.right;
    types[count] = typeNumbers.get(type) ?? -1;
    days[count] = dayOf(on);
    seqs[count] = seq ?? 0;
    inPlace[count] = inPlaceOf === undefined ? 0 : 1;
    tapes[count] = -whole.push(read.right);
    return true;
  };

  // until the page or the window ends
  const readOn = (at: Place): void => {
    const { count: last, positions: ofPage, streams: numbers, starts, ends, nameOf } = at.page;
    for (; at.next < last; at.next += 1) {
      const i = at.next;
      const position = ofPage[i] ?? 0;
      const number = numbers[i] ?? 0;
      const stream = streams.numberOf(number, nameOf(number));
      const kind = streams.kindOf(stream);
      if (kind === NOT_TAKEN) {
        readTo = position;
        continue;
      }
      const start = starts[i] ?? 0;
      const end = ends[i] ?? 0;
      const { tape } = readers.head;
      const fits = tape + placesOf(end - start) <= readers.tapeSize;
      if (count === most || (!fits && count > 0)) return;
      const type = fits ? readQuickly(at, start, end, kind) : -1;
      if (type >= 0) add(type, tape);
      else if (!addWhole(at, stream)) return;
      positions[count] = position;
      ofStreams[count] = stream;
      readTo = position;
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
    ...(isTaken !== ALL && { readTo }),
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

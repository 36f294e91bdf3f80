import {
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
import { placesOf, WINDOW } from './columns';
import { dayOf } from './days';
import { borrowReaders } from './readers';
import { SCRATCH_SIZE } from './scratch';
import { NOT_TAKEN, streamsByNumber, valueAt } from './streams-by-number';

const PAGE = 1000;

/** Where reading goes on in a page. */
interface Place {
  readonly page: BytesPage;
  /** The streams of its events, and the bits of their kinds. */
  readonly streams: ArrayLike<number>;
  readonly kinds: ArrayLike<number>;
  next: number;
}

const NOTHING_LOADED = -1;

type Mutable<A> = { -readonly [K in keyof A]: A[K] };

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
  // apart, since V8 would compile reading anew for objects with such a field of another kind, whosoever they are
  let loadedFrom = 0;
  let loadedTo = NOTHING_LOADED;
  let failure: ReadError | Undecodable | undefined;
  let isOver = false;

  // as much of the page as there is room for, from an event on
  const load = ({ page, next }: Place): void => {
    const from = page.starts[next] ?? 0;
    const to = Math.min(page.bytes.length, from + SCRATCH_SIZE);
    readers.load(page.bytes.subarray(from, to));
    loadedFrom = from;
    loadedTo = to;
  };

  const readQuickly = (at: Place, start: number, end: number, kind: number): number => {
    if (end > loadedTo) load(at);
    if (end > loadedTo) return -1;
    const type = readers.read(start - loadedFrom, end - loadedFrom);
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
    const { count: last, positions: ofPage, starts, ends } = at.page;
    const { streams: numbers, kinds } = at;
    for (; at.next < last; at.next += 1) {
      const i = at.next;
      const position = ofPage[i] ?? 0;
      const stream = numbers[i] ?? 0;
      const kind = kinds[i] ?? NOT_TAKEN;
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
        const { streams: numbers, kinds } = streams.streamsOf(page.right);
        place = { page: page.right, streams: numbers, kinds, next: 0 };
        loadedTo = NOTHING_LOADED;
      }
      readOn(place);
      if (place.next < place.page.count) return;
      after = place.page.positions[place.page.count - 1] ?? after;
      place.page.release?.();
      place = undefined;
    }
  };

  const { names: typeNames, dateOf, take } = readers;
  const eventAt = (n: number): Recordable => {
    const tape = tapes[n] ?? 0;
    return tape < 0 ? valueAt(whole, -tape - 1) : take(types[n] ?? 0, tape, days[n] ?? 0);
  };

  // one object for all, so that V8 compiles what folds windows once; what they hold is of the last one anyway
  const window: Mutable<EventWindow<Recordable>> = {
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
    readTo: undefined,
  };
  const windowNow = (): EventWindow<Recordable> => {
    window.count = count;
    if (isTaken !== ALL) window.readTo = readTo;
    return window;
  };

  return async () => {
    count = 0;
    whole.length = 0;
    if (isOver) return failure === undefined ? E.right(windowNow()) : E.left(failure);
    readers.clear();
    await fill();
    if (count === 0) {
      isOver = true;
      giveBack();
      if (failure !== undefined) return E.left(failure);
    }
    return E.right(windowNow());
  };
};

import { CivilDate, EventId, type Recordable, Whole } from '@pavadonis/domain';
import type * as t from 'io-ts';
import { choicesOver } from './choices';
import { days } from './days';
import { formOf } from './forms';
import { numbers } from './numbers';
import { describer, type Told, type UseOf } from './describing';
import { followerOver } from './following';
import type { Head } from './steps';
import { program, UnknownForm } from './scope';
import type { Scratch } from './scratch';
import { takenRecord, takerOf } from './taking';
import { type Memo, texts } from './texts';
import { UUID_PLACES, UUID_TEXT, uuids } from './uuids';

/** The fields of an event that are made: some, beside its type, day and place in the day, or all. */
export type Fields = readonly string[] | 'all';

/** The functions of one type of event. */
export interface EventFunctions {
  /** The steps in which it is read; nothing where it is for its codec to read. */
  readonly steps: Int32Array | undefined;
  /** Makes the event from its values on the tape, and the number of its day. */
  readonly take: (tape: number, day: number) => Recordable;
}

// more than the events of a window take; numbers beyond 30 bits take two places
const TAPE_SIZE = 1 << 21;

const TOLD: Readonly<Record<string, readonly [told: Told, codec: unknown] | undefined>> = {
  on: ['day', CivilDate],
  seq: ['seq', Whole],
  inPlaceOf: ['inPlace', EventId],
};

const toldOf = (key: string, codec: unknown): Told | undefined => {
  const [told, expected] = TOLD[key] ?? [];
  if (told !== undefined && codec !== expected) throw new UnknownForm();
  return told;
};

const uuidText = () => program({}, () => UUID_TEXT) as (words: Int32Array, at: number) => string;

// most lists are short, and one made at once with its length takes a tenth of the time of `Array.from`
const listOf = <A>(length: number, item: () => A): readonly A[] => {
  switch (length) {
    case 0:
      return [];
    case 1:
      return [item()];
    case 2:
      return [item(), item()];
    default: {
      const list = [item(), item(), item()];
      while (list.length < length) list.push(item());
      return list;
    }
  }
};

/** Makes the compiler of events over a scratch, whose values it puts on one tape. */
export const compilerOver = (place: Scratch) => {
  // with room for a UUID that is only tested
  const TAPE = new Int32Array(TAPE_SIZE + UUID_PLACES);
  const TEXTS: string[] = [];
  const head: Head = { day: 0, seq: 0, isInPlace: false, tape: 0 };
  const { putUuid, uuidOn } = uuids(place, TAPE, uuidText());
  const { dayAt, dateOf } = days(place);
  const { endOfText, endOfPersonal, textOf, memo } = texts(place);
  const { wholeAt, endOfDigits } = numbers(place);
  const memos = new Map<unknown, Memo>();

  const known = { TAPE, TEXTS, at: { tape: 0 }, uuidOn, dateOf, listOf };
  const { stepsOf, referred } = describer({
    choicesOf: choicesOver(place),
    memoOf: (predicate) => {
      const found = memos.get(predicate) ?? memo(predicate);
      memos.set(predicate, found);
      return found;
    },
    makerOf: (node) => program(known, (scope) => takerOf(node, scope)) as (from: number) => unknown,
  });
  const follow = followerOver(
    {
      view: place.view,
      tape: TAPE,
      kept: TEXTS,
      head,
      putUuid,
      dayAt,
      endOfText,
      endOfPersonal,
      textOf,
      wholeAt,
      endOfDigits,
    },
    referred,
  );

  return {
    head,
    dateOf,
    follow,
    /** The number of places on the tape. */
    size: TAPE_SIZE,
    /** Forgets the values of all events that were read. */
    clear: (): void => {
      head.tape = 0;
      TEXTS.length = 0;
    },
    /** Does something with values that are forgotten afterwards. */
    apart: <A>(use: () => A): A => {
      const { tape } = head;
      const { length } = TEXTS;
      const used = use();
      head.tape = tape;
      if (TEXTS.length > length) TEXTS.length = length;
      return used;
    },
    /** Compiles the codec of an event. Throws an `UnknownForm` where it is not read from bytes. */
    compile: (codec: t.Mixed & { readonly type: string }, fields: Fields): EventFunctions => {
      const form = formOf(codec as object);
      if (form._tag !== 'Record' || form.required['on'] === undefined) throw new UnknownForm();
      const all = { ...form.required, ...form.optional };
      const isTaken = (key: string): boolean => fields === 'all' || key === 'seq' || fields.includes(key);
      const useOf: UseOf = (key) => ({ take: isTaken(key), told: toldOf(key, all[key]) });
      return {
        steps: stepsOf(form, useOf),
        take: program(known, (scope) => {
          const own = { on: 'dateOf(day)', type: JSON.stringify(codec.type) };
          return `(from, day) => { at.tape = from; ${takenRecord(form, isTaken, own, scope)} }`;
        }) as EventFunctions['take'],
      };
    },
  };
};

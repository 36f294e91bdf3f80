import { CivilDate, EventId, type Recordable, Whole } from '@pavadonis/domain';
import type * as t from 'io-ts';
import type { Node } from '../json/compile';
import { choicesOver } from './choices';
import { days } from './days';
import { formOf } from './forms';
import { numbers } from './numbers';
import { readRecord, type UseOf } from './reading';
import { type Known, program, UnknownForm } from './scope';
import type { Scratch } from './scratch';
import { takenRecord } from './taking';
import { type Memo, texts } from './texts';
import { UUID_PLACES, UUID_TEXT, uuids } from './uuids';

/** The fields of an event that are made: some, beside its type, day and place in the day, or all. */
export type Fields = readonly string[] | 'all';

/** The facts that a reader tells of the event that it read last. */
export interface Head {
  /** The day on which it happened, by its number. */
  day: number;
  /** Its place in the day. */
  seq: number;
  /** Whether it was recorded in place of a voided event. */
  isInPlace: boolean;
  /** The place on the tape after its values. */
  tape: number;
}

/** The functions of one type of event. */
export interface EventFunctions {
  /** Reads the event at a place in the scratch. Returns the place after it; -1 where none stands in the encoder's form. */
  readonly read: (at: number) => number;
  /** Makes the event from its values on the tape, and the number of its day. */
  readonly take: (tape: number, day: number) => Recordable;
}

// more than the events of a window take; numbers beyond 30 bits take two places
const TAPE_SIZE = 1 << 21;

const headUse = (key: string, node: Node, isTaken: boolean): ReturnType<UseOf> => {
  const use = { take: isTaken, fail: 'return -1;' };
  switch (key) {
    case 'on':
      if (node !== (CivilDate as Node)) throw new UnknownForm();
      return { ...use, take: false, note: (day) => `head.day = ${day};` };
    case 'seq':
      if (node !== (Whole as Node)) throw new UnknownForm();
      return { ...use, note: (seq) => `head.seq = ${seq};` };
    case 'inPlaceOf':
      if (node !== (EventId as Node)) throw new UnknownForm();
      return { ...use, note: () => 'head.isInPlace = true;' };
    default:
      return use;
  }
};

const uuidText = () => program({ globals: {} }, () => UUID_TEXT) as (words: Int32Array, at: number) => string;

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
  const { isUuid, putUuid, uuidOn } = uuids(place, TAPE, uuidText());
  const { dayAt, dateOf } = days(place);
  const { endOfText, endOfPersonal, textOf, memo } = texts(place);
  const { wholeAt, endOfDigits } = numbers(place);
  const memos = new Map<unknown, Memo>();

  const known: Known = {
    choicesOf: choicesOver(place),
    globals: {
      TAPE,
      TEXTS,
      head,
      at: { tape: 0 },
      view: place.view,
      isUuid,
      putUuid,
      uuidOn,
      dayAt,
      dateOf,
      endOfText,
      endOfPersonal,
      textOf,
      wholeAt,
      endOfDigits,
      listOf,
    },
    memoOf: (predicate) => {
      const found = memos.get(predicate) ?? memo(predicate);
      memos.set(predicate, found);
      return found;
    },
  };

  return {
    head,
    dateOf,
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
      const useOf: UseOf = (key) => headUse(key, all[key] ?? {}, isTaken(key));
      return program(known, (scope) => {
        const reading = readRecord(form, useOf, 'return -1;', scope);
        const taking = takenRecord(
          form,
          isTaken,
          { on: 'dateOf(day)', type: JSON.stringify(codec.type) },
          scope,
        );
        return `{
          read: (p) => {
            let t = head.tape; head.seq = 0; head.isInPlace = false;
            ${reading}
            head.tape = t; return p;
          },
          take: (from, day) => { at.tape = from; ${taking} },
        }`;
      }) as EventFunctions;
    },
  };
};

import type { Node } from '../json/compile';
import type { Choices } from './choices';
import { DO, type Do, MOST_NOTES, type Referred } from './steps';
import { type Form, formOf } from './forms';
import { literalOf } from './literal';
import { UnknownForm } from './scope';
import type { Memo } from './texts';
import { UUID_PLACES } from './uuids';

/** The fields of an event that are told beside the tape. */
export type Told = 'day' | 'seq' | 'inPlace';

/** Whether a field of an event is put on the tape, and what is told of it. */
export type UseOf = (field: string) => { readonly take: boolean; readonly told: Told | undefined };

/** The parts of steps that are made elsewhere. */
export interface Supplies {
  readonly memoOf: (predicate: (text: string) => boolean) => Memo;
  readonly choicesOf: (texts: readonly string[]) => Choices;
  /** Returns the function that makes a value from a place of the tape. */
  readonly makerOf: (node: Node) => (from: number) => unknown;
}

type RecordForm = Extract<Form, { readonly _tag: 'Record' }>;

const textOf = (key: string, isFirst: boolean): string => `${isFirst ? '' : ','}${JSON.stringify(key)}:`;

/** Makes the steps in which the readers of events are written: those of one event, as numbers that a follower reads. */
export const describer = ({ memoOf, choicesOf, makerOf }: Supplies) => {
  const referred: Referred = { choices: [], memos: [], numbers: [], refinements: [] };
  const { choices, memos, numbers, refinements } = referred;

  const stepsOf = (event: RecordForm, useOf: UseOf): Int32Array => {
    const code: number[] = [];
    let due = '';
    let notes = 0;

    // bytes that stand side by side are compared at once, before the next step; returns the place of its first operand
    const step = (what: Do, places: number, ...operands: readonly number[]): number => {
      const { length, words, mask, last } = literalOf(due);
      due = '';
      code.push(0, 0, length, words.length, mask, last, ...words, what, places);
      return code.push(...operands) - operands.length;
    };
    const rareStep = (what: Do, places: number, operand = 0, other = 0, next = 0): number =>
      step(what, places, operand, other, next);
    // a place to go to, whose bytes are not those that are due
    const here = (): number => {
      if (due !== '') step(DO.nothing, 0);
      return code.length;
    };
    const note = (places: number): number => {
      notes += places;
      if (notes > MOST_NOTES) throw new UnknownForm();
      return notes - places;
    };

    const quoted = (write: () => void): void => {
      due += '"';
      write();
      due += '"';
    };

    const list = (of: Node, take: boolean): void => {
      const count = note(1);
      due += '[';
      const begin = step(DO.list, take ? 1 : 0, count, 0);
      const item = here();
      value(of, take);
      step(DO.next, take ? 1 : 0, count, item);
      code[begin + 1] = here();
    };

    // the first that fits, as the codec itself tries them
    const union = (types: readonly Node[], take: boolean): void => {
      const noted = note(3);
      rareStep(DO.union, 0, noted);
      const chosen = types.map((type, i) => {
        const begin = rareStep(DO.alternative, take ? 1 : 0, noted, i);
        value(type, take);
        const end = rareStep(DO.chosen, 0, noted);
        if (i < types.length - 1) code[begin + 2] = here();
        return end;
      });
      for (const end of chosen) code[end + 1] = here();
    };

    // the predicate is asked about the value, which is made for it alone
    const refined = (of: Node, predicate: (made: unknown) => boolean, take: boolean): void => {
      const noted = note(1);
      const make = makerOf(of);
      rareStep(DO.mark, 0, noted);
      value(of, true);
      const test = refinements.push((from) => predicate(make(from))) - 1;
      rareStep(DO.refined, take ? 1 : 0, noted, test);
    };

    const value = (node: Node, take: boolean, told?: Told): void => {
      const form = formOf(node);
      const places = take ? 1 : 0;
      switch (form._tag) {
        case 'Literal':
          due += form.json;
          return;
        case 'Boolean':
          rareStep(DO.flag, places);
          return;
        case 'Uuid':
          quoted(() => step(DO.uuid, places * UUID_PLACES));
          if (told === 'inPlace') rareStep(DO.inPlace, 0);
          return;
        case 'CivilDate':
          quoted(() => (told === 'day' ? step(DO.headDay, 0) : step(DO.day, places)));
          return;
        case 'Text':
          quoted(() => rareStep(DO.text, places));
          return;
        case 'Personal':
          quoted(() => rareStep(DO.personal, places));
          return;
        case 'Name':
          quoted(() => rareStep(DO.name, places, memos.push(memoOf(form.predicate)) - 1));
          return;
        case 'Number':
          rareStep(told === 'seq' ? DO.headSeq : DO.whole, 2 * places, numbers.push(form.predicate) - 1);
          return;
        case 'OneOf':
          quoted(() => step(DO.oneOf, places, choices.push(choicesOf(form.texts)) - 1));
          return;
        case 'List':
          list(form.of, take);
          return;
        case 'Union':
          union(form.types, take);
          return;
        case 'Refined':
          refined(form.of, form.predicate, take);
          return;
        case 'Record':
          record(form, () => ({ take, told: undefined }));
      }
    };

    /** A field that may be absent: its first step tells where to go on then. `go` goes elsewhere after it. */
    const optional = (
      key: string,
      node: Node,
      use: ReturnType<UseOf>,
      isFirst: boolean,
      go = (): void => undefined,
    ): void => {
      const begin = here();
      due += textOf(key, isFirst);
      value(node, use.take, use.told);
      go();
      code[begin] = here();
      code[begin + 1] = use.take ? 1 : 0;
    };

    // all required fields, then those optional ones that are there, in the order of the codec
    const record = ({ required, optional: more }: RecordForm, use: UseOf): void => {
      due += '{';
      const wanted = Object.entries(required);
      const others = Object.entries(more);
      for (const [i, [key, node]] of wanted.entries()) {
        const { take, told } = use(key);
        due += textOf(key, i === 0);
        value(node, take, told);
      }
      if (wanted.length > 0) for (const [key, node] of others) optional(key, node, use(key), false);
      else onlyOptional(others, use);
      due += '}';
    };

    // written twice: the field that is the first of those that are there has no comma before it
    const onlyOptional = (fields: readonly (readonly [key: string, node: Node])[], use: UseOf): void => {
      const onward: number[] = [];
      for (const [key, node] of fields)
        optional(key, node, use(key), true, () => onward.push(rareStep(DO.go, 0)));
      const none = rareStep(DO.go, 0);
      for (const [i, [key, node]] of fields.entries()) {
        const before = onward[i - 1];
        if (before === undefined) continue;
        code[before] = here();
        optional(key, node, use(key), false);
      }
      const last = onward[fields.length - 1];
      if (last !== undefined) code[last] = here();
      code[none] = here();
    };

    record(event, useOf);
    step(DO.end, 0);
    return Int32Array.from(code);
  };

  return { referred, stepsOf };
};

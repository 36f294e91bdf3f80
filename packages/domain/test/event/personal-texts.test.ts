import { describe, expect, it } from '@jest/globals';
import {
  catalogue,
  event,
  fieldValues,
  Metadata,
  type Path,
  personal,
  personalPaths,
  Text,
  writePersonal,
  written,
} from '@pavadonis/domain';
import { anyOf } from '@pavadonis/testing/random';
import fc from 'fast-check';
import * as t from 'io-ts';
import { closed } from '../../src/codec/closed';

const codecs = [
  ...Object.entries(catalogue).flatMap(([category, { byType }]) =>
    [...byType.values()].map((codec) => [`${category}: ${codec.type}`, codec] as const),
  ),
  ['the metadata', Metadata] as const,
];

const at = (value: unknown, [step, ...rest]: Path): readonly unknown[] => {
  if (step === undefined) return value === undefined ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => at(item, rest));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  if (step._tag === 'Field') return at(fields[step.name], rest);
  return step._tag === 'OfType' && fields['type'] === step.type ? at(value, rest) : [];
};

const textsIn = (codec: t.Mixed, value: unknown): readonly unknown[] =>
  personalPaths(codec).flatMap((path) => at(value, path));

describe('personal texts', () => {
  it.each(codecs)('are all written anew, and nothing else is: %s', (_, codec) => {
    fc.assert(
      fc.property(anyOf(codec), (value: unknown) => {
        const found: string[] = [];
        const other = writePersonal(codec, value, (text) => {
          found.push(text);
          return written(Text, `${text.slice(0, 400)} anew`);
        });
        expect([...found].sort()).toEqual([...textsIn(codec, value)].sort());
        expect(textsIn(codec, other)).toEqual(
          textsIn(codec, value).map((text) => `${String(text).slice(0, 400)} anew`),
        );
        let next = 0;
        expect(writePersonal(codec, other, () => found[next++] as Text)).toEqual(value);
        expect(writePersonal(codec, value, (text) => text)).toBe(value);
      }),
      { numRuns: 20 },
    );
  });

  it.each(codecs)('are told with their places: %s', (_, codec) => {
    fc.assert(
      fc.property(anyOf(codec), (value: unknown) => {
        writePersonal(codec, value, (text, kind, place) => {
          expect(fieldValues(codec, value)).toContainEqual({
            place,
            kind: 'text',
            value: text,
            personal: kind,
          });
          return text;
        });
      }),
      { numRuns: 10 },
    );
  });

  it('are passed over where the value is none that the codec reads', () => {
    const goal = catalogue.client.byType.get('PlanGoalSet') as t.Mixed;
    for (const value of [null, 7, [], { text: 7 }, { text: '' }])
      expect(writePersonal(goal, value, () => written(Text, 'anew'))).toBe(value);
    const half = { text: 'to learn Latvian', on: 'someday' };
    expect(writePersonal(goal, half, () => written(Text, 'anew'))).toEqual({ text: 'anew', on: 'someday' });
  });

  it.each(codecs)('are looked for in codecs of known kinds alone: %s', (_, codec) => {
    expect(() => personalPaths(codec)).not.toThrow();
  });

  const goal = personal('goal-text');
  it.each([
    ['a record', t.UnknownRecord],
    ['a record of one kind of values', t.record(t.string, goal)],
    ['a tuple', t.tuple([goal, goal])],
    ['anything', t.unknown],
    ['a list', t.readonlyArray(t.type({ goal }))],
    ['a later alternative', t.union([goal, t.partial({ goal })])],
    [
      'a refinement',
      t.brand(t.unknown, (value): value is t.Branded<unknown, never> => Text.is(value), 'Text'),
    ],
    ['a closed record', closed('Noted', { goal }, { more: t.array(goal) })],
  ])('are never overlooked in a codec of an unknown kind: %s', (_, codec) => {
    const write = () => written(Text, 'anew');
    expect(() => personalPaths(codec)).toThrow(TypeError);
    expect(() => writePersonal(codec, {}, write)).toThrow(TypeError);
    // the error is not remembered as nothing to write
    expect(() => writePersonal(codec, {}, write)).toThrow(TypeError);
    expect(() => event('Noted', 1, { codec })).toThrow(TypeError);
    expect(() => event('Noted', 1, {}, { codec })).toThrow(TypeError);
  });
});

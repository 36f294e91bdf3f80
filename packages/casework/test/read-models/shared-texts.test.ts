import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { deserialize, serialize } from 'node:v8';
import { sharedTexts } from '../../src/read-models/file/shared-texts';

const copyOf = <A>(value: A): A => deserialize(serialize(value)) as A;

describe('texts of values that were read from a file', () => {
  it('are as they were, whatever the values are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.anything({ withMap: true, withSet: true, withDate: true, withBigInt: true })),
        (values) => {
          const share = sharedTexts();
          // to the byte, since a date that is none equals nothing
          for (const value of values.map(copyOf)) {
            const before = serialize(value);
            expect(serialize(share(value, 'a name')).equals(before)).toBe(true);
          }
        },
      ),
    );
  });

  it('are as they were in values that hold each other', () => {
    const list: unknown[] = ['day', new Map<string, unknown>([['on', '2016-04-06']])];
    list.push({ list, again: list[1] });
    const shared = sharedTexts()(copyOf(list), 'a name');
    expect(shared).toEqual(list);
    const [, map, { list: itself, again }] = shared as [
      unknown,
      unknown,
      { list?: unknown; again?: unknown },
    ];
    expect([itself, again]).toEqual([shared, map]);
    expect(itself).toBe(shared);
  });

  it('are as they were after more than it remembers', () => {
    const share = sharedTexts();
    const texts = Array.from({ length: 45_000 }, (_, i) => `text ${i % 30_000}`);
    expect(texts.map((text) => share([text], 'a name')[0])).toEqual(texts);
  });

  it('clear no map, which would leave all that it held to the next collection of the old generation', () => {
    const clearing = jest.spyOn(Map.prototype, 'clear');
    const share = sharedTexts();
    for (let i = 0; i < 45_000; i += 1) share([`text ${i}`], 'a name');
    expect(clearing).not.toHaveBeenCalled();
    clearing.mockRestore();
  });
});

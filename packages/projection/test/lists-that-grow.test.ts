import { describe, expect, it } from '@jest/globals';
import { grown } from '@pavadonis/projection';
import fc from 'fast-check';

describe('a list that grows', () => {
  it('is a list of its own with the element at its end, however long it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.array(fc.nat())), { maxLength: 8 }),
        fc.nat(),
        (list, added) => {
          const before = [...list];
          expect(grown<unknown>(list, [added])).toEqual([...before, [added]]);
          expect(list).toEqual(before);
        },
      ),
    );
  });

  it('begins with its first element', () => {
    expect(grown(undefined, 'first')).toEqual(['first']);
  });
});

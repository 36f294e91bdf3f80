import { describe, expect, it } from '@jest/globals';
import { catalogue, type Recordable } from '@pavadonis/domain';
import { eventTypeText } from '@pavadonis/texts';

const types = [
  ...new Set(Object.values(catalogue).flatMap(({ byType }) => [...byType.keys()])),
] as readonly Recordable['type'][];

describe('the name of a type of event', () => {
  it.each(['lv', 'en'] as const)('is one of its own for each, in %s', (language) => {
    const names = types.map((type) => eventTypeText(type, language));
    expect(new Set(names).size).toBe(types.length);
    expect(names.filter((name) => !/^\p{Lu}[\p{L} -]+\p{L}$/u.test(name))).toEqual([]);
  });

  it('is the word of the language', () => {
    expect(eventTypeText('LeftLatvia', 'lv')).toBe('Pametis Latviju');
    expect(eventTypeText('LeftLatvia', 'en')).toBe('Left Latvia');
  });

  it('is refused for what is no type', () => {
    expect(() => eventTypeText('NoSuchType' as Recordable['type'], 'lv')).toThrow(RangeError);
  });
});

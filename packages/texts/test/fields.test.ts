import { describe, expect, it } from '@jest/globals';
import { fieldValues } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { anyOf } from '@pavadonis/testing/random';
import { fieldText, wordText } from '@pavadonis/texts';
import fc from 'fast-check';
import { fieldWords } from '../src/generated/field-words';

const types = [...Client.Recordable.byType.values()].map((codec) => [codec.type, codec] as const);

const isName = (name: string): boolean => !/^\d+$/.test(name);

describe('the fields of events of clients', () => {
  it.each(types)('have names, and their words have texts, in both languages: %s', (_, codec) => {
    fc.assert(
      fc.property(anyOf(codec), (event: unknown) => {
        for (const { place, kind, value } of fieldValues(codec, event)) {
          if (place.at(-1) === 'v') continue;
          const names = place.filter(isName);
          for (const language of ['lv', 'en'] as const)
            for (const name of names) expect(fieldText(name, language)).toMatch(/^\p{Lu}/u);
          const field = names.at(-1) ?? '';
          if (kind !== 'word' || field === 'type' || field === '') continue;
          for (const language of ['lv', 'en'] as const)
            expect(wordText(field, String(value), language)).not.toBe('');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('differ by language, except for what is the same in both', () => {
    expect(fieldText('countryOfOrigin', 'lv')).toBe('Izcelsmes valsts');
    expect(fieldText('countryOfOrigin', 'en')).toBe('Country of origin');
    expect(wordText('arrivalMode', 'resettled', 'lv')).toBe('pārmitināts');
    for (const [field, words] of Object.entries(fieldWords))
      for (const [word, text] of Object.entries(words))
        if (!/^(SP|isced)-/.test(word)) expect([field, word, text.lv]).not.toEqual([field, word, text.en]);
  });

  it('have no text beyond', () => {
    for (const name of ['v', 'toString', '__proto__', ''])
      expect(() => fieldText(name, 'lv')).toThrow(RangeError);
    for (const [field, word] of [
      ['sex', 'toString'],
      ['sex', 'day'],
      ['toString', 'name'],
      ['on', '2024-02-12'],
    ] as const)
      expect(() => wordText(field, word, 'lv')).toThrow(RangeError);
    expect(() => fieldText('on', 'ru' as never)).toThrow(RangeError);
  });
});

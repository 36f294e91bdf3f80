import { describe, expect, it } from '@jest/globals';
import { normalExternalId, Text, written } from '@pavadonis/domain';
import { anyCodePoint } from '@pavadonis/fixtures/code-points';
import fc from 'fast-check';

const id = (scheme: string, value: string) => ({
  scheme: written(Text, scheme),
  value: written(Text, value),
});

describe('the normal form of an external id', () => {
  it.each([
    ['spaces around it', id(' asylum-case\t', '\u00A024-0117 '), id('asylum-case', '24-0117')],
    [
      'letters made of two characters',
      id('patve\u0304ruma lieta', 'S\u030C-7'),
      id('patvēruma lieta', 'Š-7'),
    ],
    ['a register in capitals', id('PATVĒRUMA LIETA', 'aB-7'), id('patvēruma lieta', 'aB-7')],
    ['a register that knows capitals alone', id('UNHCR', '123-45c00678'), id('unhcr', '123-45C00678')],
    ['another such register', id('Eurodac', 'lv100678'), id('eurodac', 'LV100678')],
    ['a letter that looks like another', id('eurodac', '\u212A7'), id('eurodac', 'K7')],
    ['small letters that are one only as capitals', id('eurodac', 'i\u0307'), id('eurodac', '\u0130')],
    ['no need of it', id('asylum-case', 'case 24-0117'), id('asylum-case', 'case 24-0117')],
  ])('has %s put right', (_, given, normal) => {
    expect(normalExternalId(given)).toEqual(normal);
  });

  const anyText = fc
    .oneof(
      fc.string({ unit: anyCodePoint }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('İ', 'ẛ̣', 'Σς', 'ﬁ', '\u2000a'),
    )
    .map((text) => `x${text}`.slice(0, 100))
    .filter(Text.is);
  const anyId = fc.record({
    scheme: fc.oneof(anyText, fc.constantFrom(written(Text, 'UNHCR'), written(Text, ' eurodac '))),
    value: anyText,
  });

  it('is one text, however often and from whatever form it is made', () =>
    fc.assert(
      fc.property(anyId, (given) => {
        const normal = normalExternalId(given);
        expect(normalExternalId(normal)).toEqual(normal);
        const apart = id(` ${given.scheme.normalize('NFD')} `, `\n${given.value.normalize('NFD')}`);
        expect(normalExternalId(apart)).toEqual(normal);
        for (const text of [normal.scheme, normal.value]) {
          expect(Text.is(text)).toBe(true);
          expect(text).toBe(text.trim().normalize('NFC'));
        }
      }),
      { numRuns: 500 },
    ));

  it('keeps two identifiers apart that differ by more than their form', () => {
    expect(normalExternalId(id('asylum-case', 'a7'))).not.toEqual(normalExternalId(id('asylum-case', 'A7')));
    expect(normalExternalId(id('asylum-case', '2 4'))).not.toEqual(normalExternalId(id('asylum-case', '24')));
  });
});

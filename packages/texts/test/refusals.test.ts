import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month, refusals } from '@pavadonis/domain';
import { anyOf } from '@pavadonis/testing/random';
import { textOf } from '@pavadonis/texts';
import fc from 'fast-check';
import { expectSentences } from './support/sentence';

const on = civilDate;

const codecs = Object.values(refusals).flat();

describe('every refusal of the domain', () => {
  it.each(codecs.map((codec) => [codec.name, codec] as const))(
    'is a sentence in both languages, without ids: %s',
    (_, codec) =>
      fc.assert(
        fc.property(anyOf(codec, { Country: fc.constantFrom('XA', 'XB') }), (refusal) => {
          expectSentences(textOf(refusal, 'lv'), textOf(refusal, 'en'));
        }),
        { numRuns: 30 },
      ),
  );
});

describe('a refusal says', () => {
  it('the day it is about, as each language does', () => {
    const refusal = { _tag: 'PastServiceLimit', limit: on('2024-04-15') } as const;
    expect(textOf(refusal, 'lv')).toBe('Atbalsta termiņš beidzās 2024. gada 15. aprīlī.');
    expect(textOf(refusal, 'en')).toBe('The service period ended on 15 April 2024.');
  });

  it('from when to when, with Latvian endings', () => {
    const refusal = { _tag: 'ContractDoesNotCover', from: on('2024-04-01'), to: on('2024-08-31') } as const;
    expect(textOf(refusal, 'lv')).toBe(
      'Līgums ir spēkā no 2024. gada 1. aprīļa līdz 2024. gada 31. augustam.',
    );
    expect(textOf(refusal, 'en')).toBe('The contract runs from 1 April 2024 to 31 August 2024.');
    const open = { _tag: 'ContractDoesNotCover', from: on('2024-03-01') } as const;
    expect(textOf(open, 'lv')).toBe('Pakalpojumu sniedz tikai no 2024. gada 1. marta.');
    expect(textOf(open, 'en')).toBe('The service is provided only from 1 March 2024.');
  });

  it('the month and the sum', () => {
    const noRate = { _tag: 'NoRate', month: month('2024-02') } as const;
    expect(textOf(noRate, 'lv')).toBe('2024. gada februārim nav noteikta līdzfinansējuma likme.');
    expect(textOf(noRate, 'en')).toBe('No co-financing rate is set for February 2024.');
    const more = { _tag: 'MoreThanTheCost', amount: cents(123_450) } as const;
    expect(textOf(more, 'lv')).toBe('Izmaksas ir tikai 1234,50\u00A0€.');
    expect(textOf(more, 'en')).toBe('The cost is only €1,234.50.');
  });
});

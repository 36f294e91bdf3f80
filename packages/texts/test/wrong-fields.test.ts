import { describe, expect, it } from '@jest/globals';
import { type ExpectedValue, factsOf } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { textOf } from '@pavadonis/texts';
import { expectSentences } from './support/sentence';

const at = { _tag: 'InvalidField', field: 'lines.0.month' } as const;

const kinds: Readonly<Record<ExpectedValue['kind'], string>> = {
  day: 'a day of the calendar, such as 2024-05-31',
  month: 'a month, such as 2024-05',
  country: 'the two-letter code of a country',
  provider: 'the code of a provider',
  id: 'a UUID in lower case',
  amount: 'an amount in whole cents',
  whole: 'a whole number',
  flag: 'yes or no',
  text: 'a text that is not empty',
  word: 'one of these words: high, low',
  list: 'a list',
  record: 'several fields',
  event: 'an event',
  shares: '10,000 basis points',
  claim_line: 'add up to the amount',
};

describe('a wrong field of a form', () => {
  it.each(['missing', 'malformed', 'unknown'] as const)('has words beside it: %s', (problem) => {
    const invalid = { ...at, problem };
    expectSentences(textOf(invalid, 'lv'), textOf(invalid, 'en'));
  });

  it.each(Object.entries(kinds))('is told what it takes: %s', (kind, words) => {
    const expected = { kind: kind as ExpectedValue['kind'], words: ['high', 'low'] };
    const invalid = { ...at, problem: 'malformed', expected } as const;
    const [lv, en] = [textOf(invalid, 'lv'), textOf(invalid, 'en')];
    expect(en).toContain(words);
    expectSentences(lv.replace(/2024-05(-31)?/, 'X'), en.replace(/2024-05(-31)?/, 'X'));
  });

  it('says the words of the field, and not the value', () => {
    const read = factsOf(Client.ClientRegistered, { ...clientRegistered.facts(), sex: 'Jane Doe' });
    const [invalid] = read._tag === 'Left' ? read.left : [];
    if (invalid === undefined) throw new Error('nothing is wrong');
    expect(textOf(invalid, 'en')).toBe('This must be one of these words: female, male, other, unknown.');
    expect(textOf(invalid, 'lv')).toBe('Te jābūt vienam no šiem vārdiem: female, male, other, unknown.');
  });
});

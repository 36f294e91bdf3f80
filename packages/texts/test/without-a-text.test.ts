import { describe, expect, it } from '@jest/globals';
import { type HasText, type Language, textOf } from '@pavadonis/texts';

const noText = new RangeError('a thing that has no text');
const noLanguage = new RangeError("a language that has no texts: 'lv' and 'en' have");

// in spite of the types, as a host without them may
const text = (thing: unknown, language: unknown) => () => textOf(thing as HasText, language as Language);

describe('textOf', () => {
  it.each([
    ['a refusal of a host', { _tag: 'RoomTaken' }],
    ['a field with another problem', { _tag: 'InvalidField', problem: 'odd' }],
    [
      'a field that takes something else',
      { _tag: 'InvalidField', problem: 'malformed', expected: { kind: 'mood' } },
    ],
    ['a finding of another version', { _tag: 'NewFinding', shownBy: [] }],
    ['a read model that stopped for no reason', { _tag: 'ReadModelStopped' }],
    ['no thing with a tag', {}],
    ['nothing', undefined],
    ['null', null],
    ['a text', 'StoreClosed'],
  ])('throws for %s', (_, thing) => {
    expect(text(thing, 'lv')).toThrow(noText);
  });

  it.each(['de', 'toString', '', undefined])('throws for the language %p', (language) => {
    expect(text({ _tag: 'StoreClosed' }, language)).toThrow(noLanguage);
  });
});

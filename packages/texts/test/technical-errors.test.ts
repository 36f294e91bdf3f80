import { describe, expect, it } from '@jest/globals';
import { type TechnicalError, textOf } from '@pavadonis/texts';
import { tables } from '../src/text-of';
import { examples } from './support/technical-errors';

const all: readonly TechnicalError[] = Object.values(examples).flat();
const LATVIAN = /[āčēģīķļņšūž]/;

// what decides about the form of a sentence is not itself in it
const FORMS = [
  'mayBeRecorded',
  '_tag',
  'reason',
  'rule',
  'fault',
  'expected',
  'actual',
  'models',
  'created',
  'why',
];

/** The facts of an error that its text must name, as it writes them. */
const namedIn = (error: object): readonly string[] =>
  Object.entries(error)
    .filter(([name]) => !FORMS.includes(name))
    .flatMap(([, value]: readonly [string, unknown]) =>
      [value]
        .flat()
        .flatMap((each) => (typeof each === 'object' && each !== null ? namedIn(each) : String(each))),
    );

describe('a technical error’s text', () => {
  it.each(all.map((error) => [error._tag, error] as const))(
    'says in both languages what happened and what to do: %s',
    (_, error) => {
      const [lv, en] = [textOf(error, 'lv'), textOf(error, 'en')];
      expect(lv).toMatch(/^[\p{Lu}/“].*[.,;:] .*[.)]$/u);
      expect(en).toMatch(/^[A-Z/].*[.,;:] .*[.)]$/);
      expect(lv).toMatch(LATVIAN);
      expect(en).not.toMatch(LATVIAN);
      expect(`${lv} ${en}`).not.toMatch(/undefined|\[object/);
    },
  );

  it.each(all.map((error) => [error._tag, error] as const))('names what it is about: %s', (_, error) => {
    for (const language of ['lv', 'en'] as const)
      for (const fact of namedIn(error)) expect(textOf(error, language)).toContain(fact);
  });

  it('of a text that is not revealed says what its reason means, and whom to tell of any other', () => {
    const [toBeDestroyed, , tampered] = examples.TextNotRevealed;
    if (toBeDestroyed === undefined || tampered === undefined) throw new Error('both are examples');
    expect(textOf(toBeDestroyed, 'en')).toMatch(/can be taken back \(KeyToBeDestroyed\)\.$/);
    expect(textOf(toBeDestroyed, 'lv')).toMatch(/var atsaukt \(KeyToBeDestroyed\)\.$/);
    expect(textOf(tampered, 'en')).toMatch(/tell the reason to whoever .* \(TamperedText\)\.$/);
  });

  it('differs from the text of every other kind', () => {
    const first = Object.values(examples).map(([error]) => error);
    for (const language of ['lv', 'en'] as const) {
      const texts = first.map((error) => error && textOf(error, language));
      expect(new Set(texts).size).toBe(first.length);
    }
  });

  it.each(['StoreUnavailable', 'FileUnavailable', 'VaultUnavailable', 'CannotOpen', 'CannotBackUp'] as const)(
    'of %s says for each reason what helps',
    (tag) => {
      for (const language of ['lv', 'en'] as const) {
        const texts = examples[tag].map((error) => textOf(error, language));
        expect(new Set(texts).size).toBe(texts.length);
      }
    },
  );

  it('says that a file was made only where one was', () => {
    const texts = examples.CannotOpen.map((error) => [error.created, textOf(error, 'en')] as const);
    for (const [created, text] of texts) expect(text.includes('was made')).toBe(created === true);
  });

  it('of a missing SQLite says which Node or package brings it', () => {
    const [error] = examples.NoDriver;
    for (const language of ['lv', 'en'] as const)
      expect(error && textOf(error, language)).toMatch(
        /Node 22\.13 .*npm install @photostructure\/sqlite@1\./,
      );
  });

  it('of a stopped read model says why it stopped', () => {
    const why = { _tag: 'VersionReplaced', by: 2 } as const;
    expect(textOf({ _tag: 'ReadModelStopped', model: 'caseload', why }, 'lv')).toBe(textOf(why, 'lv'));
  });

  it('of an archive that is not believed says why', () => {
    for (const { why, path } of examples.ArchiveNotBelieved)
      for (const language of ['lv', 'en'] as const)
        expect(textOf({ _tag: 'ArchiveNotBelieved', path, why }, language)).toContain(textOf(why, language));
  });

  it('is found by a tag of its own, refusals included', () => {
    const tags = tables.flatMap((table) => Object.keys(table));
    expect(tags.filter((tag, index) => tags.indexOf(tag) !== index)).toEqual([]);
  });
});

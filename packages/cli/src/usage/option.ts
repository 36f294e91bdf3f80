import * as E from 'fp-ts/Either';
import { type BadUse, badUse } from '../failure';
import type { Bilingual } from '../language';

/** The texts that were given for the options of a command, by their names. */
export type Given = Readonly<Record<string, unknown>>;

/** An option of a command, and how its value is read. */
export interface OptionOf<A> {
  /** The name, without its two hyphens. */
  readonly name: string;
  /** The word that stands for the value in the help; absent where the option takes none. */
  readonly value?: Bilingual;
  /** Its effect, in words. */
  readonly about: Bilingual;
  /** Whether it names a file that holds a secret, and the variable that names one where it is left out. */
  readonly secret?: { readonly variable?: string };
  /** The form of the keys in the file that it names, where it names one with keys. */
  readonly keys?: 'name+id+key' | 'PRIVATE+KEY+name+id+key';
  readonly parse: (written: string) => E.Either<BadUse, A>;
}

/** An option, where its value does not matter. */
export type AnyOption = OptionOf<unknown>;

/** Returns the name under which commander gives the value of an option. */
export const keyOf = (name: string): string =>
  name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Refuses an option without its value. */
export const lacksValue = (option: string): BadUse =>
  badUse(
    `Opcijai ${option} trūkst vērtības; ierakstiet to aiz opcijas.`,
    `The option ${option} lacks its value; write it behind the option.`,
  );

/** Reads what was given for an option; nothing where it was left out. */
export const read = <A>(option: OptionOf<A>, given: Given): E.Either<BadUse, A | undefined> => {
  const written = given[keyOf(option.name)];
  if (written === undefined) return E.right(undefined);
  // the next option stands where the value should
  if (typeof written === 'string' && written.startsWith('--')) return E.left(lacksValue(`--${option.name}`));
  return option.parse(typeof written === 'string' ? written : '');
};

/** Reads what has to be given for an option. */
export const readNeeded = <A>(option: OptionOf<A>, given: Given): E.Either<BadUse, A> => {
  const found = read(option, given);
  if (E.isLeft(found)) return found;
  const { name, value } = option;
  return found.right === undefined
    ? E.left(
        badUse(
          `Trūkst --${name} <${value?.lv ?? ''}>; ierakstiet to.`,
          `--${name} <${value?.en ?? ''}> is missing; write it.`,
        ),
      )
    : E.right(found.right);
};

/** Reads what was given for an option that has a default. */
export const readOr = <A>(option: OptionOf<A>, otherwise: A, given: Given): E.Either<BadUse, A> => {
  const found = read(option, given);
  return E.isLeft(found) ? found : E.right(found.right ?? otherwise);
};

/** Makes an option without a value: it is on where it is given. */
export const flag = (name: string, about: Bilingual): OptionOf<true> => ({
  name,
  about,
  parse: () => E.right(true),
});

const listed = (words: readonly string[]): string => words.join(', ');

const notOne = (name: string, written: string, words: readonly string[]): BadUse =>
  badUse(
    `--${name}: „${written}” nav starp iespējām; dodiet vienu no šīm: ${listed(words)}.`,
    `--${name}: “${written}” is none of the choices; give one of these: ${listed(words)}.`,
  );

/** Makes an option that takes one of some words. */
export const choice = <Word extends string>(
  name: string,
  words: readonly Word[],
  value: Bilingual,
  about: Bilingual,
): OptionOf<Word> => ({
  name,
  value,
  about: { lv: `${about.lv}: ${listed(words)}`, en: `${about.en}: ${listed(words)}` },
  parse: (written) => {
    const found = words.find((word) => word === written);
    return found === undefined ? E.left(notOne(name, written, words)) : E.right(found);
  },
});

/** Makes an option that takes some of the words, with commas between them. */
export const choices = <Word extends string>(
  name: string,
  words: readonly Word[],
  value: Bilingual,
  about: Bilingual,
): OptionOf<readonly Word[]> => {
  const one = choice(name, words, value, about);
  return {
    ...one,
    parse: (written) =>
      E.map((found: readonly Word[]) => [...new Set(found)])(E.traverseArray(one.parse)(written.split(','))),
  };
};

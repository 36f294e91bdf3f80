import { type CivilDate, type Country, type Birth, Text, type Whole, whole } from '@pavadonis/domain';
import { fieldText, wordText } from '@pavadonis/texts';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type * as t from 'io-ts';
import { type Bilingual, text } from '../../language';
import type { Cell } from '../reading/sheet';
import { textOfCell } from './cell-text';
import { countryIn } from './country';
import { birthIn, dayIn } from './day';

/** The words of a mapping for values: what a register writes, by what it means. */
export type Named = Readonly<Record<string, string>>;

/** The kinds of things that a register names by codes of its own, and a mapping by their ids. */
export const idKinds = ['contracts', 'operations', 'centres', 'workers'] as const;
export type RegisterIdKind = (typeof idKinds)[number];

/** The parts of a mapping by which a cell is read. */
export interface ReadingAround {
  /** The words that stand in this column for values, by the mapping. */
  readonly values: Named;
  /** The ids that codes stand for, by the mapping. */
  readonly ids: Readonly<Partial<Record<RegisterIdKind, Named>>>;
}

/** A column of a register: what it means, and how its cells are read. */
export interface Column<A> {
  /** The kind of things that its codes stand for; of a column of codes. */
  readonly idKind?: RegisterIdKind;
  readonly title: Bilingual;
  /** The content that it takes, for the template. */
  readonly takes: Bilingual;
  /** The values to choose from, each with its words; of a column that has some. */
  readonly allowed?: readonly (readonly [code: string, words: Bilingual])[];
  readonly isRequired: boolean;
  readonly read: (cell: Cell, around: ReadingAround) => E.Either<Bilingual, A>;
}

/** A column whose cells may not be blank. */
export type RequiredColumn<A> = Column<A> & { readonly isRequired: true };

/** Makes a column whose cells may not be blank. */
export const required = <A>(column: Column<A>): RequiredColumn<A> => ({ ...column, isRequired: true });

/** The title of a field of an event, in both languages. */
export const fieldTitle = (field: string): Bilingual => text(fieldText(field, 'lv'), fieldText(field, 'en'));

/** Returns a word as it is compared with others: however a register writes its capitals. */
export const folded = (word: string): string => word.normalize('NFC').trim().toLowerCase();

/** Returns what a word of a register means by a mapping: the word itself where the mapping does not have it. */
// a word of the file may be the name of something that every object has
export const meant = (named: Named | undefined, written: string): string => {
  const word = folded(written);
  return named !== undefined && Object.hasOwn(named, word) ? (named[word] ?? written) : written;
};

/** Makes the reader of a column from one of its cells' texts. */
export const ofText =
  <A>(read: (written: string, around: ReadingAround) => E.Either<Bilingual, A>): Column<A>['read'] =>
  (cell, around) =>
    pipe(
      textOfCell(cell),
      E.flatMap((written) => read(written, around)),
    );

const TOO_LONG = text(
  'Te jābūt tekstam, kas nav garāks par 500 rakstzīmēm un nesākas ar “sealed:”.',
  'This must be a text of at most 500 characters that does not begin with “sealed:”.',
);

/** Reads a text of the house: neither too long, nor one that looks sealed. */
export const textIn = (written: string): E.Either<Bilingual, Text> =>
  Text.is(written) ? E.right(written) : E.left(TOO_LONG);

/** Makes a column of texts. */
export const aText = (title: Bilingual): Column<Text> => ({
  title,
  takes: text('teksts', 'a text'),
  isRequired: false,
  read: ofText(textIn),
});

/** Makes a column of keys: the register's own names of persons, episodes, plans and so on. */
export const aKey = (title: Bilingual): Column<Text> => ({
  ...aText(title),
  takes: text('reģistra paša numurs', 'a number of the register’s own'),
});

const itemsOf = (written: string): readonly string[] =>
  written
    .split(/[,;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

const NOTHING_IN_IT = text(
  'Te nav nevienas vērtības, tikai atdalītāji.',
  'There is no value in this, only what stands between values.',
);

const listOf =
  <A>(read: (written: string, around: ReadingAround) => E.Either<Bilingual, A>) =>
  (written: string, around: ReadingAround): E.Either<Bilingual, readonly A[]> =>
    pipe(
      itemsOf(written),
      E.fromPredicate(
        (items) => items.length > 0,
        () => NOTHING_IN_IT,
      ),
      E.flatMap(E.traverseArray((item) => read(item, around))),
    );

/** Makes a column of several of another column's texts, with commas between them. */
export const several = <A>(column: Column<A>): Column<readonly A[]> => ({
  ...column,
  takes: text(`${column.takes.lv}; var būt vairāki, ar komatiem`, `${column.takes.en}; several with commas`),
  read: ofText((written, around) => listOf((item, by) => column.read(item, by))(written, around)),
});

/** Makes a column of days. */
export const aDay = (title: Bilingual): Column<CivilDate> => ({
  title,
  takes: text('datums, piemēram, 31.12.2023.', 'a day, such as 31.12.2023. or 2023-12-31'),
  isRequired: false,
  read: dayIn,
});

/** Makes a column of dates of birth. */
export const aBirth = (title: Bilingual): Column<Birth> => ({
  title,
  takes: text('datums, mēnesis (03.1985) vai gads (1985)', 'a day, a month (03.1985) or a year (1985)'),
  isRequired: false,
  read: birthIn,
});

/** Makes a column of countries. */
export const aCountry = (title: Bilingual): Column<Country> => ({
  title,
  takes: text('valsts nosaukums vai kods (SY, SYR)', 'the name of a country or its code (SY, SYR)'),
  isRequired: false,
  read: ofText((written, { values }) => countryIn(meant(values, written))),
});

const NO_WHOLE = text(
  'Te jābūt veselam skaitlim, ne mazākam par 0.',
  'This must be a whole number, from 0 up.',
);

/** Makes a column of whole numbers. */
export const aWhole = (title: Bilingual): Column<Whole> => ({
  title,
  takes: text('vesels skaitlis', 'a whole number'),
  isRequired: false,
  read: ofText((written) => (/^\d{1,7}$/.test(written) ? E.right(whole(Number(written))) : E.left(NO_WHOLE))),
});

const FLAGS: Readonly<Record<string, boolean>> = {
  jā: true,
  ja: true,
  yes: true,
  true: true,
  x: true,
  '1': true,
  nē: false,
  ne: false,
  no: false,
  false: false,
  '0': false,
};

const NO_FLAG = text('Te jābūt „jā” vai „nē”.', 'This must be “yes” or “no”.');

/** Makes a column of yes and no. */
export const aFlag = (title: Bilingual): Column<boolean> => ({
  title,
  takes: text('jā vai nē', 'yes or no'),
  isRequired: false,
  allowed: [
    ['yes', text('jā', 'yes')],
    ['no', text('nē', 'no')],
  ],
  read: ofText((written, { values }) => {
    const word = folded(meant(values, written));
    const found = Object.hasOwn(FLAGS, word) ? FLAGS[word] : undefined;
    return found === undefined ? E.left(NO_FLAG) : E.right(found);
  }),
});

const noWord = (words: readonly (readonly [string, Bilingual])[]): Bilingual => {
  const listed = (language: keyof Bilingual): string => words.map(([, said]) => said[language]).join(', ');
  return text(`Te jābūt vienam no šiem: ${listed('lv')}.`, `This must be one of these: ${listed('en')}.`);
};

/** Makes a column of words, each by its code or as people say it in Latvian or English. */
export const oneOf = <Word extends string>(
  title: Bilingual,
  words: readonly (readonly [Word, Bilingual])[],
): Column<Word> => {
  const known = new Map(
    words.flatMap(([code, said]) => [code, said.lv, said.en].map((each) => [folded(each), code] as const)),
  );
  return {
    title,
    takes: text('vārds no saraksta', 'a word of the list'),
    allowed: words,
    isRequired: false,
    read: ofText((written, { values }) => {
      const found = known.get(folded(meant(values, written)));
      return found === undefined ? E.left(noWord(words)) : E.right(found);
    }),
  };
};

/** Makes a column of the words of a codec, as the field of an event says them. */
export const aWord = <D extends Readonly<Record<string, unknown>>>(
  field: string,
  { keys }: t.KeyofType<D>,
): Column<keyof D & string> =>
  oneOf(
    fieldTitle(field),
    Object.keys(keys).map((code) => [code, text(wordText(field, code, 'lv'), wordText(field, code, 'en'))]),
  );

/** Returns a table of words by what a register writes, however it writes capitals. */
export const foldedKeys = (named: Named): Named =>
  Object.fromEntries(Object.entries(named).map(([word, meaning]) => [folded(word), meaning]));

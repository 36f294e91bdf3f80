import { fieldNames } from '../generated/field-names';
import { fieldWords } from '../generated/field-words';
import type { Language } from '../language';
import { type Texts, write } from '../text';

type Table = Readonly<Record<string, Texts<unknown>>>;

// a table may be asked for what every object has
const own = <A>(table: Readonly<Record<string, A>> | undefined, name: string): A | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/**
 * Returns the name of a field of a client's events as it stands before its value: “Izcelsmes valsts”, “Country of origin”.
 *
 * Throws a `RangeError` for a field that these events do not have.
 */
export const fieldText = (field: string, language: Language): string =>
  write(own<Texts<unknown>>(fieldNames, field), field, language);

/**
 * Returns a word that a field of a client's events holds, as people say it: “pārmitināts”, “resettled”.
 *
 * Throws a `RangeError` for a word that the field does not hold.
 */
export const wordText = (field: string, word: string, language: Language): string =>
  write(own(own<Table>(fieldWords, field), word), word, language);

import type { Language } from '../language';
import { write } from '../text';
import type { ClientField, WordField, WordOf } from './field';
import { fieldNames } from './names';
import { fieldWords } from './words';

/**
 * Returns the name of a field of a client's events as it stands before its value: “Izcelsmes valsts”, “Country of origin”.
 *
 * Throws a `RangeError` for what is no such field.
 */
export const fieldText = (field: ClientField, language: Language): string =>
  write(Object.hasOwn(fieldNames, field) ? fieldNames[field] : undefined, field, language);

/**
 * Returns a word that a field of a client's events holds, as people say it: “pārmitināts”, “resettled”.
 *
 * Throws a `RangeError` for a word that the field does not have.
 */
export const wordText = <F extends WordField>(field: F, word: WordOf<F>, language: Language): string => {
  const words: Readonly<Record<string, (typeof fieldWords)['sex']['other']>> | undefined = Object.hasOwn(
    fieldWords,
    field,
  )
    ? fieldWords[field]
    : undefined;
  return write(words !== undefined && Object.hasOwn(words, word) ? words[word] : undefined, word, language);
};

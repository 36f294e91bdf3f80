import { expect } from '@jest/globals';

/** Ids, and codes of countries and event types, which people do not read. */
const CODE = /[0-9a-f]{8}-|\bX[AB]\b|\b[A-Z][a-z]+[A-Z]\w*|\d{4}-\d{2}|undefined|null|NaN|\[object|_/;

/** Expects that a text is said in both languages as a sentence that people read. */
export const expectSentences = (lv: string, en: string): void => {
  for (const text of [lv, en]) {
    expect(text).toMatch(/^[\p{Lu}\d€][^\n]*[^.\s]\.$/u);
    expect(text).not.toMatch(CODE);
    expect(text).not.toMatch(/ {2}| [,.;:]|\.\.$/);
  }
  expect(lv).not.toBe(en);
};

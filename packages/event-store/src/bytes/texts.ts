import type { Scratch } from './scratch';

const QUOTE = 34;
const BACKSLASH = 92;

// the shortest and the longest of what follows the beginning of a sealed text
const SEALED = 's'.charCodeAt(0);
const SEALED_BEGINNING = Array.from(new TextEncoder().encode('sealed:'));
const SEALED_HEAD = Array.from(new TextEncoder().encode('sealed:1:'));
const LEAST_SEALED = 118;
const MOST_SEALED = 2080;

const MOST_UNITS = 500;

// 1 for the code of a character of base64url
const BASE64URL = Uint8Array.from({ length: 256 }, (_, code) =>
  /[A-Za-z0-9_-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The memory of a predicate: texts that it accepted. */
export interface Memo {
  /** The texts that it accepted, by their numbers; a number may be another text's later. */
  readonly texts: readonly string[];
  /** Returns the number of the text at a place; -1 if the predicate refuses it, or if it is not of a few plain characters. */
  readonly numberAt: (at: number) => number;
}

/** Texts without an escape. */
export interface Texts {
  /** Returns the place after a text of 1 to 500 characters, not blank and not sealed; -1 for any other. */
  readonly endOfText: (at: number) => number;
  /** Returns the place after such a text, or after a sealed one; -1 for any other. */
  readonly endOfPersonal: (at: number) => number;
  /** Returns the text from a place to another one. */
  readonly textOf: (from: number, to: number) => string;
  /** Makes the memory of a predicate, for texts of which few distinct ones are met. */
  readonly memo: (predicate: (text: string) => boolean) => Memo;
}

const SLOTS = 1024;
const MOST_PLAIN = 48;

/**
 * Reads texts. A text in any other form is none here, such as one with an escape, with bytes that are no UTF-8, or with a
 * character beyond the first 65,536.
 */
export const texts = ({ view, bytes }: Scratch): Texts => {
  const byte = (at: number): number => view.getUint8(at);
  const continues = (at: number): boolean => (byte(at) & 0xc0) === 0x80;
  const begins = (at: number, beginning: readonly number[]): boolean =>
    beginning.every((each, i) => byte(at + i) === each);

  const endOfText = (at: number): number => {
    if (byte(at) === SEALED && begins(at, SEALED_BEGINNING)) return -1;
    let end = at;
    let isBlank = true;
    // each character is one unit of UTF-16
    for (let units = 0; units <= MOST_UNITS; units += 1) {
      const first = byte(end);
      if (first === QUOTE) return isBlank ? -1 : end;
      if (first < 32 || first === BACKSLASH) return -1;
      if (first < 0x80) {
        if (first > 32) isBlank = false;
        end += 1;
      } else if (first >= 0xc2 && first < 0xe0) {
        if (!continues(end + 1)) return -1;
        // the one character here that counts as blank
        if (first !== 0xc2) isBlank = false;
        end += 2;
      } else if (first > 0xe0 && first < 0xf0 && first !== 0xed) {
        if (!continues(end + 1) || !continues(end + 2)) return -1;
        end += 3;
      } else return -1;
    }
    return -1;
  };

  const endOfSealed = (at: number): number => {
    if (!begins(at, SEALED_HEAD)) return -1;
    const from = at + SEALED_HEAD.length;
    let end = from;
    while (end - from <= MOST_SEALED && BASE64URL[byte(end)] === 1) end += 1;
    const length = end - from;
    return byte(end) === QUOTE && length >= LEAST_SEALED && length <= MOST_SEALED ? end : -1;
  };

  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const textOf = (from: number, to: number): string => decoder.decode(bytes.subarray(from, to));

  const memo = (predicate: (text: string) => boolean): Memo => {
    const accepted = new Array<string>(SLOTS).fill('');
    const isSame = (text: string, from: number, length: number): boolean => {
      if (text.length !== length) return false;
      for (let i = 0; i < length; i += 1) if (text.charCodeAt(i) !== byte(from + i)) return false;
      return true;
    };
    return {
      texts: accepted,
      numberAt: (at) => {
        let hash = 0;
        let end = at;
        for (let code = byte(end); code !== QUOTE; code = byte(++end)) {
          if (code < 32 || code > 126 || code === BACKSLASH || end - at === MOST_PLAIN) return -1;
          hash = (Math.imul(hash, 31) + code) | 0;
        }
        const number = (hash ^ (hash >>> 10)) & (SLOTS - 1);
        // no empty text was ever accepted, so that an empty slot is none
        if (end > at && isSame(accepted[number] ?? '', at, end - at)) return number;
        const text = textOf(at, end);
        if (!predicate(text)) return -1;
        accepted[number] = text;
        return number;
      },
    };
  };

  return {
    endOfText,
    endOfPersonal: (at) =>
      byte(at) === SEALED && begins(at, SEALED_BEGINNING) ? endOfSealed(at) : endOfText(at),
    textOf,
    memo,
  };
};

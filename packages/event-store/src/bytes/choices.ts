import { bytesOf, wordOf } from './literal';
import type { Scratch } from './scratch';

/** The choice among some texts of plain characters. */
export interface Choices {
  /** Returns the number of the text that ends with a quote and begins at a place; -1 if it is none of them. */
  readonly numberAt: (at: number) => number;
  /** The lengths of the texts. */
  readonly lengths: readonly number[];
}

const SLOTS = 128;

const NO_WORDS = new Int32Array();

const slotOf = (word: number): number => Math.imul(word, 0x9e3779b1) >>> 25;

/** Makes the function that makes choices. They find a text by its first four bytes, of which the quote may be one. */
export const choicesOver =
  ({ view }: Scratch) =>
  (texts: readonly string[]): Choices => {
    // with the quote, which no text holds, so that none is the beginning of another
    const bytes = texts.map((text) => bytesOf(`${text}"`));
    const firsts = new Int16Array(SLOTS).fill(-1);
    const nexts = new Int16Array(texts.length).fill(-1);
    const lengths = bytes.map(({ length }) => length - 1);
    const short: number[] = [];
    const words = bytes.map((each) => {
      const whole = each.length - (each.length % 4);
      const places = Array.from({ length: whole / 4 }, (_, i) => 4 * i);
      // the last word overlaps the one before
      if (whole < each.length) places.push(each.length - 4);
      return Int32Array.from(places.flatMap((place) => [place, wordOf(each, place)]));
    });
    for (const [number, each] of bytes.entries()) {
      if (each.length < 4) {
        short.push(number);
        continue;
      }
      const slot = slotOf(wordOf(each));
      nexts[number] = firsts[slot] ?? -1;
      firsts[slot] = number;
    }

    return {
      lengths,
      // in one function, which is then too long for V8 to copy it into the code that reads each type of event
      numberAt: (at) => {
        const slot = slotOf(view.getInt32(at, true));
        next: for (let number = firsts[slot] ?? -1; number >= 0; number = nexts[number] ?? -1) {
          const own = words[number] ?? NO_WORDS;
          for (let i = 0; i < own.length; i += 2)
            if (view.getInt32(at + (own[i] ?? 0), true) !== own[i + 1]) continue next;
          return number;
        }
        nextShort: for (const number of short) {
          for (const [i, byte] of (bytes[number] ?? []).entries())
            if (view.getUint8(at + i) !== byte) continue nextShort;
          return number;
        }
        return -1;
      },
    };
  };

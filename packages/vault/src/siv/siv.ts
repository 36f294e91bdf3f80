import { createCipheriv, timingSafeEqual } from 'node:crypto';
import { addAt, BLOCK, doubled, filledUp } from './block';
import { cmacOf } from './cmac';

/** The bytes of a key of AES-256-SIV: a half for the vector, a half for the text. */
export const KEY_BYTES = 64;

/** Associated data, prepared once for many texts: that costs as much as a short text does. */
export interface Prepared {
  readonly vector: Uint8Array;
}

/** A key of SIV (RFC 5297), with which texts are sealed and opened. */
export interface Siv {
  /** Prepares associated data, each item apart, for any number of texts. */
  readonly prepare: (items: readonly Uint8Array[]) => Prepared;
  /** Returns the vector and the encrypted text behind it. The same text is always sealed alike. */
  readonly seal: (beside: Prepared, plain: Uint8Array) => Uint8Array;
  /** Returns the text, or nothing where it or what is beside it is not what was sealed. */
  readonly open: (beside: Prepared, sealed: Uint8Array) => Uint8Array | undefined;
}

// two bits are cleared, as the RFC says, so that counters of 32 bits need no carry; ours carries anyway
const firstCounter = (vector: Uint8Array): Uint8Array => {
  const counter = new Uint8Array(vector);
  for (const i of [8, 12]) counter[i] = (counter[i] ?? 0) & 0x7f;
  return counter;
};

const increment = (counter: Uint8Array): void => {
  for (let i = BLOCK - 1; i >= 0; i -= 1) {
    const next = ((counter[i] ?? 0) + 1) & 0xff;
    counter[i] = next;
    if (next !== 0) return;
  }
};

const countersFrom = (vector: Uint8Array, bytes: number): Uint8Array => {
  const counters = new Uint8Array(Math.ceil(bytes / BLOCK) * BLOCK);
  const counter = firstCounter(vector);
  for (let at = 0; at < counters.length; at += BLOCK) {
    counters.set(counter, at);
    increment(counter);
  }
  return counters;
};

/** Prepares a key of 64 bytes (or 32 or 48, for AES of 128 and 192 bits). AES is that of Node. */
export const sivOf = (key: Uint8Array): Siv => {
  const half = key.length / 2;
  const cmac = cmacOf(key.subarray(0, half));
  // each block by itself: the counters are ours, so one cipher serves all texts
  const aes = createCipheriv(`aes-${String(half * 8)}-ecb`, key.subarray(half), null);
  aes.setAutoPadding(false);
  const ofNothing = cmac(new Uint8Array(BLOCK));

  const vectorOf = ({ vector }: Prepared, plain: Uint8Array): Uint8Array => {
    const long = plain.length >= BLOCK;
    const last = long ? new Uint8Array(plain) : filledUp(plain);
    addAt(last, last.length - BLOCK, long ? vector : doubled(vector));
    return cmac(last);
  };

  const encrypted = (vector: Uint8Array, text: Uint8Array): Uint8Array => {
    const stream = aes.update(countersFrom(vector, text.length)).subarray(0, text.length);
    addAt(stream, 0, text);
    return stream;
  };

  return {
    prepare: (items) => ({
      vector: items.reduce<Uint8Array>((vector, item) => {
        const next = doubled(vector);
        addAt(next, 0, cmac(item));
        return next;
      }, ofNothing),
    }),
    seal: (beside, plain) => {
      const vector = vectorOf(beside, plain);
      const sealed = new Uint8Array(BLOCK + plain.length);
      sealed.set(vector);
      sealed.set(encrypted(vector, plain), BLOCK);
      return sealed;
    },
    open: (beside, sealed) => {
      if (sealed.length < BLOCK) return undefined;
      const vector = sealed.subarray(0, BLOCK);
      const plain = encrypted(vector, sealed.subarray(BLOCK));
      if (timingSafeEqual(vectorOf(beside, plain), vector)) return plain;
      plain.fill(0);
      return undefined;
    },
  };
};

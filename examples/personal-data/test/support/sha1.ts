const ROUNDS = 80;
const WORDS = 16;

// hundreds of millions of hashes, which the hash of Node, called for each, makes far more slowly
const words = new Int32Array(ROUNDS);

const at = (i: number): number => words[i] ?? 0;

const turned = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/** Returns the first 32 bits of the SHA-1 of a text of four bytes a word, which fits into one block. */
export const sha1Head = (text: Int32Array): number => {
  words.fill(0, text.length, WORDS);
  words.set(text);
  words[text.length] = 0x80000000;
  words[WORDS - 1] = text.length * 32;
  for (let i = WORDS; i < ROUNDS; i += 1)
    words[i] = turned(at(i - 3) ^ at(i - 8) ^ at(i - 14) ^ at(i - 16), 1);
  let a = 0x67452301;
  let b = 0xefcdab89 | 0;
  let c = 0x98badcfe | 0;
  let d = 0x10325476;
  let e = 0xc3d2e1f0 | 0;
  for (let i = 0; i < ROUNDS; i += 1) {
    const mixed =
      i < 20
        ? ((b & c) | (~b & d)) + 0x5a827999
        : i < 40
          ? (b ^ c ^ d) + 0x6ed9eba1
          : i < 60
            ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
            : (b ^ c ^ d) + 0xca62c1d6;
    const next = (turned(a, 5) + (mixed | 0) + e + at(i)) | 0;
    e = d;
    d = c;
    c = turned(b, 30);
    b = a;
    a = next;
  }
  return (a + 0x67452301) >>> 0;
};

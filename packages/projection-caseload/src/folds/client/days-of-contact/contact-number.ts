import type { ContactId } from '@pavadonis/domain';

// the 36 characters of an id are nine groups of four, and a character of an id has seven bits
const groupAt = (id: ContactId, at: number): number =>
  id.charCodeAt(at) |
  (id.charCodeAt(at + 1) << 8) |
  (id.charCodeAt(at + 2) << 16) |
  (id.charCodeAt(at + 3) << 24);

/**
 * Returns a number of 52 bits for a contact's id, mixed from all of it. A row keeps it instead of 36 characters.
 *
 * Two ids have one number once in 2^52 pairs, however alike they are. So the odds are n²/2^53 that any two of a person's n
 * contacts do, and the later one is not counted: 1 in 10^10 for a thousand contacts.
 */
export const contactNumberOf = (id: ContactId): number => {
  let a = 0x9e37_79b9;
  let b = 0x85eb_ca6b;
  for (let at = 0; at < id.length; at += 4) {
    const group = groupAt(id, at);
    a = Math.imul(a ^ group, 0x5bd1_e995);
    a ^= a >>> 15;
    b = Math.imul(b ^ group, 0xc2b2_ae35);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (b >>> 16), 0x85eb_ca6b);
  b = Math.imul(b ^ (a >>> 13), 0xcc9e_2d51);
  a ^= b >>> 16;
  return (a >>> 0) * 0x10_0000 + (b >>> 12);
};

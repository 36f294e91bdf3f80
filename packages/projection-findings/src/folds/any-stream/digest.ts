const OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x0000000001000000000000000000013bn;

/**
 * Returns a number of 128 bits (FNV-1a), in hexadecimal digits, by which equal texts are known. Whoever guesses a text can
 * check the guess by it, so it is no secret.
 */
export const digest = (text: string): string => {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1)
    hash = BigInt.asUintN(128, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  return hash.toString(16).padStart(32, '0');
};

/** The bytes of a block of AES. */
export const BLOCK = 16;

// the lowest bits of the polynomial by which RFC 5297 doubles a block
const POLYNOMIAL = 0x87;

/** Returns the double of a block in the field of CMAC. */
export const doubled = (block: Uint8Array): Uint8Array => {
  const double = new Uint8Array(BLOCK);
  let carry = 0;
  for (let i = BLOCK - 1; i >= 0; i -= 1) {
    const byte = block[i] ?? 0;
    double[i] = (byte << 1) | carry;
    carry = byte >> 7;
  }
  double[BLOCK - 1] = (double[BLOCK - 1] ?? 0) ^ (carry * POLYNOMIAL);
  return double;
};

/** Adds bytes to those that stand from a place on, bit by bit without a carry. */
export const addAt = (bytes: Uint8Array, at: number, added: Uint8Array): void => {
  for (let i = 0; i < added.length; i += 1) bytes[at + i] = (bytes[at + i] ?? 0) ^ (added[i] ?? 0);
};

/** Returns bytes with a one and noughts behind them, up to a whole block. */
export const filledUp = (bytes: Uint8Array): Uint8Array => {
  const filled = new Uint8Array((Math.floor(bytes.length / BLOCK) + 1) * BLOCK);
  filled.set(bytes);
  filled[bytes.length] = 0x80;
  return filled;
};

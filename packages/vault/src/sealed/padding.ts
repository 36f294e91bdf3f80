const MARK = 0x80;
/** The bytes of which a padded text is a multiple. */
export const STEP = 64;

/** Returns bytes with a mark and noughts behind them, up to a multiple of 64: all texts of up to 63 bytes have one length. */
export const padded = (bytes: Uint8Array): Uint8Array => {
  const whole = new Uint8Array((Math.floor(bytes.length / STEP) + 1) * STEP);
  whole.set(bytes);
  whole[bytes.length] = MARK;
  return whole;
};

/** Returns the bytes before the mark, or nothing where bytes are not padded so. */
export const unpadded = (whole: Uint8Array): Uint8Array | undefined => {
  const end = whole.findLastIndex((byte) => byte !== 0);
  const isPadded = whole[end] === MARK && whole.length === (Math.floor(end / STEP) + 1) * STEP;
  return isPadded ? whole.subarray(0, end) : undefined;
};

const VERSION_AT = 6;
const VARIANT_AT = 8;
const SIZES = [8, 4, 4, 4, 12];

/** The bytes of a UUID. */
export const UUID_BYTES = 16;

/** The version of a UUID that is of chance alone. */
export const RANDOM = 4;

/** The version of a UUID that its maker has a way of its own to make. */
export const OF_OUR_OWN = 8;

/** Writes 16 bytes as a UUID of a version. */
export const uuidOf = (bytes: Uint8Array, version: number): string => {
  const marked = Buffer.from(bytes);
  marked[VERSION_AT] = ((marked[VERSION_AT] ?? 0) & 0x0f) | (version << 4);
  marked[VARIANT_AT] = ((marked[VARIANT_AT] ?? 0) & 0x3f) | 0x80;
  const digits = marked.toString('hex');
  let at = 0;
  return SIZES.map((size) => digits.slice(at, (at += size))).join('-');
};

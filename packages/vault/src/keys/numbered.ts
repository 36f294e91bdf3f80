const NUMBER_BYTES = 4;

/** Returns a number in four bytes, as it stands in front of what a master or a cover made. */
export const numberBytes = (number: number): Uint8Array => {
  const bytes = Buffer.alloc(NUMBER_BYTES);
  bytes.writeUInt32BE(number);
  return bytes;
};

/** Returns bytes with a number in front. */
export const withNumber = (number: number, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([numberBytes(number), bytes]);

/** Takes the number off; it is 0, which nothing has, where somebody cut the bytes short. */
export const numbered = (stored: Uint8Array): { readonly number: number; readonly bytes: Uint8Array } => ({
  number: stored.length < NUMBER_BYTES ? 0 : Buffer.from(stored).readUInt32BE(),
  bytes: stored.subarray(NUMBER_BYTES),
});

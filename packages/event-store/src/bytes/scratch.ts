/** Bytes that were copied to where compiled code reads them: nothing of them is valid after the next copy. */
export interface Scratch {
  /** The bytes, and zeros after them. */
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Copies bytes to the beginning. They must be no more than `SCRATCH_SIZE`. */
  readonly load: (bytes: Uint8Array) => void;
}

/** The most bytes that are read at once. */
export const SCRATCH_SIZE = 1 << 20;

// Whatever is read beyond the end, to compare some bytes at once, is no JSON. No name of a field is as long.
const PADDING = 1024;

/** Makes a place for bytes. One that stays the same lets compiled code know where it lies. */
export const scratch = (): Scratch => {
  const bytes = new Uint8Array(SCRATCH_SIZE + PADDING);
  return {
    bytes,
    view: new DataView(bytes.buffer),
    load: (loaded) => {
      bytes.set(loaded);
      bytes.fill(0, loaded.length, loaded.length + PADDING);
    },
  };
};

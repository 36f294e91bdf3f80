/** Bytes that were copied to where compiled code reads them: nothing of them is valid after the next copy. */
export interface Scratch {
  /** The bytes, and zeros after them. */
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Copies bytes to the beginning. They must be no more than `SCRATCH_SIZE`. */
  readonly load: (bytes: Uint8Array) => void;
  /** Writes a text at `TEXT_AT`, beside those bytes. Returns the place after it; -1 if it is too long, or no text of UTF-8. */
  readonly write: (text: string) => number;
}

/** The most bytes that are read at once. */
export const SCRATCH_SIZE = 1 << 20;

// Whatever is read beyond the end, to compare some bytes at once, is no JSON. No name of a field is as long.
const PADDING = 1024;

/** The place of a single text. */
export const TEXT_AT = SCRATCH_SIZE + PADDING;

const TEXT_SIZE = 1 << 16;

const encoder = new TextEncoder();

/** Makes a place for bytes. One that stays the same lets compiled code know where it lies. */
export const scratch = (): Scratch => {
  const bytes = new Uint8Array(TEXT_AT + TEXT_SIZE + PADDING);
  const room = bytes.subarray(TEXT_AT, TEXT_AT + TEXT_SIZE);
  return {
    bytes,
    view: new DataView(bytes.buffer),
    load: (loaded) => {
      bytes.set(loaded);
      bytes.fill(0, loaded.length, loaded.length + PADDING);
    },
    write: (text) => {
      // half a pair of surrogates would become another character
      if (!text.isWellFormed()) return -1;
      const { read, written } = encoder.encodeInto(text, room);
      if (read < text.length) return -1;
      const end = TEXT_AT + written;
      bytes.fill(0, end, end + PADDING);
      return end;
    },
  };
};

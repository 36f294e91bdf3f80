/** The most events of a window. The longer it is, the more events of a stream are folded while its row is at hand. */
export const WINDOW = 1 << 17;

// A value takes no more places on the tape than these for each byte: two for a number, and one for each field that is absent.
const PLACES_OF_A_BYTE = 8;
const PLACES_OF_AN_EVENT = 64;

/** Returns the most places that an event of so many bytes takes on the tape. */
export const placesOf = (bytes: number): number => bytes * PLACES_OF_A_BYTE + PLACES_OF_AN_EVENT;

/** Makes room for what is told of the events of a window. */
export const columnsOf = () => ({
  positions: new Float64Array(WINDOW),
  streams: new Int32Array(WINDOW),
  types: new Int16Array(WINDOW),
  days: new Int32Array(WINDOW),
  seqs: new Float64Array(WINDOW),
  inPlace: new Uint8Array(WINDOW),
  /** The place of an event's values on the tape; below 0 that of an event which its codec read. */
  tapes: new Int32Array(WINDOW),
});

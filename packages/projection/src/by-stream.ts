import type { EventWindow } from '@pavadonis/domain';

/** The events of a window by their streams, which are in the order of their first events. */
export interface ByStream {
  /** The numbers of the events of each stream, side by side and in order of position. */
  readonly numbers: Int32Array;
  /** How many streams have events in the window. */
  readonly count: number;
  /** For each of these streams, the place in `numbers` after the last of its events. */
  readonly ends: Int32Array;
}

type Streams = Pick<EventWindow<unknown>, 'count' | 'streams'>;

// Each loop is a function of its own: V8 compiles a function for each loop in it that runs long.

const numberInto = (numbers: Int32Array, { count, streams }: Streams, places: Int32Array): void => {
  for (let i = 0; i < count; i += 1) {
    const stream = streams[i] ?? 0;
    const place = places[stream] ?? 0;
    numbers[place] = i;
    places[stream] = place + 1;
  }
};

/** Turns the sizes of streams into the places of their first events. */
const placesOf = (met: Int32Array, different: number, sizes: Int32Array): void => {
  let end = 0;
  for (let k = 0; k < different; k += 1) {
    const stream = met[k] ?? 0;
    const from = end;
    end += sizes[stream] ?? 0;
    sizes[stream] = from;
  }
};

/** Turns the streams that were met into the places after their last events, and forgets these. */
const endsOf = (met: Int32Array, different: number, places: Int32Array): void => {
  for (let k = 0; k < different; k += 1) {
    const stream = met[k] ?? 0;
    met[k] = places[stream] ?? 0;
    places[stream] = 0;
  }
};

/** Makes the function that sorts the events of a window by their streams. The result is valid until the next call. */
export const sorterByStream = (): ((window: Streams) => ByStream) => {
  let numbers = new Int32Array(0);
  let met = new Int32Array(0);
  // by stream: how many events it has in the window, and then where the next of them goes
  let sizes = new Int32Array(0);

  const largest = ({ count, streams }: Streams): number => {
    let most = 0;
    for (let i = 0; i < count; i += 1) most = Math.max(most, streams[i] ?? 0);
    return most;
  };

  const makeRoom = (window: Streams): void => {
    if (numbers.length < window.count) {
      numbers = new Int32Array(window.count);
      met = new Int32Array(window.count);
    }
    const most = largest(window);
    // no stream has a size between two windows
    if (most >= sizes.length) sizes = new Int32Array(Math.max(most + 1, sizes.length * 2));
  };

  const countSizes = ({ count, streams }: Streams): number => {
    let different = 0;
    for (let i = 0; i < count; i += 1) {
      const stream = streams[i] ?? 0;
      const size = sizes[stream] ?? 0;
      if (size === 0) met[different++] = stream;
      sizes[stream] = size + 1;
    }
    return different;
  };

  return (window) => {
    makeRoom(window);
    const different = countSizes(window);
    placesOf(met, different, sizes);
    numberInto(numbers, window, sizes);
    endsOf(met, different, sizes);
    return { numbers, count: different, ends: met };
  };
};

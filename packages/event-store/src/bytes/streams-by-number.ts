import { categoryOf, LargeList, type StreamName } from '@pavadonis/domain';
import type { BytesPage } from '../bytes-page';
import { bitOf } from './readers';

/** Returns what stands at a place of a list. Throws a `RangeError` where there is nothing. */
export const valueAt = <A>(list: { readonly at: (place: number) => A | undefined }, place: number): A => {
  const found = list.at(place);
  if (found === undefined) throw new RangeError(`nothing has the number ${String(place)}`);
  return found;
};

// as many as most pages have
const FIRST_ROOM = 1000;

/** The kind of a stream that is not taken, which is the bit of none. */
export const NOT_TAKEN = 0;

/** The streams of a log by numbers of a reader's own, whatever a store makes of its numbers later. */
export const streamsByNumber = (isTaken: (stream: StreamName) => boolean) => {
  const names = new LargeList<StreamName>();
  const kinds = new LargeList<number>();
  const own = new LargeList<number>();
  let ofPage = { streams: new Int32Array(FIRST_ROOM), kinds: new Uint8Array(FIRST_ROOM) };
  const begin = (stream: number, name: StreamName): number => {
    kinds.add(isTaken(name) ? bitOf(categoryOf(name)) : NOT_TAKEN);
    const number = names.add(name);
    own.set(stream, number);
    return number;
  };
  return {
    nameOf: (number: number): StreamName => valueAt(names, number),
    /**
     * Returns the stream of each event of a page, and the bit of its kind, or `NOT_TAKEN`. They are valid until the next page.
     */
    streamsOf: ({ count, streams, nameOf }: BytesPage): typeof ofPage => {
      if (count > ofPage.streams.length)
        ofPage = { streams: new Int32Array(count), kinds: new Uint8Array(count) };
      for (let i = 0; i < count; i += 1) {
        const stream = streams[i] ?? 0;
        const name = nameOf(stream);
        const known = own.at(stream);
        const number = known !== undefined && names.at(known) === name ? known : begin(stream, name);
        ofPage.streams[i] = number;
        ofPage.kinds[i] = kinds.at(number) ?? NOT_TAKEN;
      }
      return ofPage;
    },
  };
};

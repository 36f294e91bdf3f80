import { type BytesPage, type EventStore, memoryStore } from '@pavadonis/event-store';
import { withBytes } from '@pavadonis/fixtures/with-bytes';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { FaultyStore } from './faulty';

type ScanBytes = NonNullable<EventStore['scanBytes']>;

const faulty = (
  fault: string,
  noticedBy: string,
  spoil: (scanBytes: ScanBytes, store: EventStore) => ScanBytes,
): FaultyStore => ({
  fault,
  noticedBy,
  open: () => {
    const store = withBytes(memoryStore({ fingerprints: true }));
    return { ...store, ...(store.scanBytes && { scanBytes: spoil(store.scanBytes, store) }) };
  },
});

const changed =
  (change: (page: BytesPage) => Partial<BytesPage>) =>
  (scanBytes: ScanBytes): ScanBytes =>
  (range) =>
    pipe(
      scanBytes(range),
      TE.map((page) => ({ ...page, ...change(page) })),
    );

const NO_PAGE: BytesPage = {
  count: 0,
  positions: [],
  streams: [],
  bytes: new Uint8Array(),
  starts: [],
  ends: [],
  nameOf: (stream) => `client-${String(stream)}` as ReturnType<BytesPage['nameOf']>,
};

const LIKE_A_SCAN = 'pages of bytes of any size hold what a scan gives';

/** Faults of stores in the pages of bytes that they give. */
export const bytesFaults: readonly FaultyStore[] = [
  faulty(
    'ends each event a byte too early',
    LIKE_A_SCAN,
    changed(({ ends }) => ({ ends: Array.from(ends, (end) => end - 1) })),
  ),
  faulty(
    'begins each event where the one before it begins',
    LIKE_A_SCAN,
    changed(({ starts }) => ({ starts: Array.from(starts, (_, i) => starts[Math.max(0, i - 1)] ?? 0) })),
  ),
  faulty(
    'gives its bytes in another order than its events',
    LIKE_A_SCAN,
    changed(({ starts, ends }) => ({
      starts: Array.from(starts).reverse(),
      ends: Array.from(ends).reverse(),
    })),
  ),
  faulty(
    'gives an empty page of bytes before its log ends',
    LIKE_A_SCAN,
    (scanBytes) => (range) => scanBytes(range.after > 3 ? { ...range, after: range.after + 1000 } : range),
  ),
  faulty(
    'gives bytes of what was not known yet',
    'pages of bytes end where a scan of what was known ends',
    (scanBytes) =>
      ({ after, limit }) =>
        scanBytes({ after, limit }),
  ),
  faulty(
    'gives bytes of an event that it does not hold',
    'a log without events has an empty page of bytes',
    changed((page) => (page.count === 0 ? { count: 1 } : {})),
  ),
  faulty(
    'numbers the streams of each page anew',
    'a stream has one number in all pages of bytes, and no other stream has it',
    changed(({ streams, nameOf }) => ({
      streams: Array.from(streams, (_, i) => i),
      nameOf: (number) => nameOf(streams[number] ?? NaN),
    })),
  ),
  faulty('gives bytes of any range', 'a range of bytes that is none is refused', (scanBytes) => (range) => {
    const { after, limit } = range;
    return scanBytes({
      after: Math.max(0, Math.floor(after)) || 0,
      limit: Math.max(1, Math.floor(limit)) || 1,
    });
  }),
  faulty(
    'gives bytes after it was closed',
    'a closed store gives no bytes',
    (scanBytes) => (range) =>
      pipe(
        scanBytes(range),
        TE.orElse((failure) => (failure._tag === 'StoreClosed' ? TE.right(NO_PAGE) : TE.left(failure))),
      ),
  ),
];

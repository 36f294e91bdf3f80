import * as TE from 'fp-ts/TaskEither';
import { ok } from 'node:assert/strict';
import type { BytesPage, BytesRange } from '../bytes-page';
import { orThrow } from '../or-throw';
import type { EventStore } from '../port';
import type { ScannedEvent } from '../stored-event';
import { same, type ContractCase } from './case';
import { event, events, leanOf, minute, stream, wholeLog } from './sample';

type ScanBytes = NonNullable<EventStore['scanBytes']>;

// a store may give no bytes, and then nothing is asked of it
const ofBytes = (
  name: string,
  holds: (store: EventStore, scanBytes: ScanBytes) => Promise<void>,
): ContractCase => ({
  name,
  holds: async (store) => {
    if (store.scanBytes !== undefined) await holds(store, store.scanBytes);
  },
});

// long texts, and characters of one byte to four
const TEXTS = ['', 'a', 'Rīga', 'Київ', '€', '👪', '\u007F\u0080\u07FF\u0800\uFFFF', 'ā'.repeat(5_000)];

const fill = async (store: EventStore): Promise<void> => {
  for (const [i, text] of TEXTS.entries()) {
    const [, second] = events(2 * i, 2);
    const batch = [event(2 * i, { data: JSON.stringify({ n: 2 * i, text }) }), ...(second ? [second] : [])];
    await orThrow(store.append(stream(i % 3), i < 3 ? 'no_stream' : Math.floor(i / 3) * 2 - 1, batch));
  }
};

const scannedIn = (page: BytesPage): readonly ScannedEvent[] => {
  const { count, positions, streams, bytes, starts, ends, nameOf } = page;
  for (const column of [positions, streams, starts, ends]) same(column.length, count);
  return Array.from({ length: count }, (_, i) => ({
    position: positions[i] ?? NaN,
    stream: nameOf(streams[i] ?? NaN),
    data: new TextDecoder().decode(bytes.subarray(starts[i], ends[i])),
  }));
};

const whole = async (scanBytes: ScanBytes, range: BytesRange): Promise<readonly ScannedEvent[]> => {
  const scanned: ScannedEvent[] = [];
  for (let { after } = range; ;) {
    const page = await orThrow(scanBytes({ ...range, after }));
    if (page.count === 0) return scanned;
    ok(page.count <= range.limit);
    scanned.push(...scannedIn(page));
    after = scanned.at(-1)?.position ?? after;
  }
};

/** The log as pages of bytes, where a store gives them. */
export const bytesCases: readonly ContractCase[] = [
  ofBytes('pages of bytes of any size hold what a scan gives', async (store, scanBytes) => {
    await fill(store);
    const log = (await wholeLog(store)).map(leanOf);
    for (const limit of [1, 2, 7, TEXTS.length * 2, 10_000])
      same(await whole(scanBytes, { after: 0, limit }), log);
    for (const [i, { position }] of log.entries())
      same(await whole(scanBytes, { after: position, limit: 5 }), log.slice(i + 1));
  }),
  ofBytes('a log without events has an empty page of bytes', async (store, scanBytes) => {
    same((await orThrow(scanBytes({ after: 0, limit: 10 }))).count, 0);
    await fill(store);
    const end = (await wholeLog(store)).at(-1)?.position ?? 0;
    same((await orThrow(scanBytes({ after: end, limit: 10 }))).count, 0);
    same((await orThrow(scanBytes({ after: end + 1000, limit: 10 }))).count, 0);
  }),
  ofBytes('pages of bytes end where a scan of what was known ends', async (store, scanBytes) => {
    await fill(store);
    const { position } = (await wholeLog(store))[5] ?? { position: NaN };
    for (const knownAt of [
      { _tag: 'Position', position } as const,
      { _tag: 'Position', position: 0 } as const,
      { _tag: 'Instant', instant: minute(4) } as const,
    ])
      for (const limit of [1, 3, 1000])
        same(
          await whole(scanBytes, { after: 0, limit, knownAt }),
          await orThrow(store.scan({ after: 0, limit: 1000, knownAt })),
        );
  }),
  ofBytes(
    'a stream has one number in all pages of bytes, and no other stream has it',
    async (store, scanBytes) => {
      await fill(store);
      const numbers = new Map<number, string>();
      for (const { position } of [{ position: 0 }, ...(await wholeLog(store))]) {
        const { count, streams, nameOf } = await orThrow(scanBytes({ after: position, limit: 2 }));
        for (const number of Array.from(streams).slice(0, count)) {
          ok(Number.isSafeInteger(number) && number >= 0);
          same(numbers.get(number) ?? nameOf(number), nameOf(number));
          numbers.set(number, nameOf(number));
        }
      }
      same(new Set(numbers.values()).size, numbers.size);
      same([...numbers.values()].sort(), [stream(0), stream(1), stream(2)]);
    },
  ),
  ofBytes('a range of bytes that is none is refused', async (store, scanBytes) => {
    await fill(store);
    const refused = async (range: BytesRange, argument: string): Promise<void> => {
      const { _tag, ...facts } = await orThrow(TE.swap(scanBytes(range)));
      same({ _tag, argument: 'argument' in facts && facts.argument }, { _tag: 'InvalidArgument', argument });
    };
    for (const bad of [-1, 0.5, NaN, Infinity, 2 ** 53]) {
      await refused({ after: bad, limit: 1 }, 'after');
      await refused({ after: 0, limit: bad }, 'limit');
      await refused({ after: 0, limit: 1, knownAt: { _tag: 'Position', position: bad } }, 'knownAt');
    }
    await refused({ after: 0, limit: 0 }, 'limit');
    await refused(undefined as unknown as BytesRange, 'range');
  }),
  ofBytes('a closed store gives no bytes', async (store, scanBytes) => {
    await fill(store);
    await orThrow(store.close());
    same(await orThrow(TE.swap(scanBytes({ after: 0, limit: 1 }))), { _tag: 'StoreClosed' });
  }),
];

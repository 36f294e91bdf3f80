import * as TE from 'fp-ts/TaskEither';
import { EMPTY_LOG, fingerprintAfter } from '../fingerprint';
import { orThrow } from '../or-throw';
import type { EventStore, Fingerprint } from '../port';
import { type ContractCase, same } from './case';
import { followToEnd } from './follower';
import { event, events, holdsOnly, idsOf, stream, wholeLog } from './sample';

type FingerprintOf = NonNullable<EventStore['fingerprint']>;

const OTHER = 'f'.repeat(64);

const refusesFingerprints = async (store: EventStore): Promise<void> => {
  const history = { position: 0, hash: OTHER };
  const refused = await orThrow(TE.swap(store.append(stream(1), 'no_stream', [event(1)], { history })));
  same(refused._tag, 'InvalidArgument');
  await holdsOnly(store, []);
};

// a store may keep no fingerprints, and then it refuses conditions that have one
const ofFingerprints = (
  name: string,
  holds: (store: EventStore, fingerprint: FingerprintOf, maxSilentReads: number) => Promise<void>,
): ContractCase => ({
  name,
  holds: (store, maxSilentReads) =>
    store.fingerprint === undefined
      ? refusesFingerprints(store)
      : holds(store, store.fingerprint, maxSilentReads),
});

/** Appends to two streams in turn. Returns the fingerprints that the appends gave. */
const fill = async (store: EventStore, count: number): Promise<readonly Fingerprint[]> => {
  const given: Fingerprint[] = [];
  for (let i = 0; i < count; i += 1) {
    const at = Math.floor(i / 2) - 1;
    const appended = await orThrow(store.append(stream(i % 2), at < 0 ? 'no_stream' : at, [event(i)]));
    if (appended.fingerprint !== undefined) given.push(appended.fingerprint);
  }
  return given;
};

/** Fingerprints of the log, by which others see that it is the one that they knew. */
export const fingerprintCases: readonly ContractCase[] = [
  ofFingerprints(
    'a log has a fingerprint at each position, that of the last event before it',
    async (store, at) => {
      same(await orThrow(at()), EMPTY_LOG);
      const given = await fill(store, 5);
      const log = await wholeLog(store);
      let expected = EMPTY_LOG;
      const all = log.map((each) => (expected = fingerprintAfter(expected, each)));
      same(given, all);
      for (const [i, { position }] of log.entries()) {
        same(await orThrow(at(position)), given[i]);
        same(await orThrow(at(position - 1)), given[i - 1] ?? EMPTY_LOG);
      }
      same(await orThrow(at()), given[4]);
      same(await orThrow(at((log.at(-1)?.position ?? 0) + 1000)), given[4]);
    },
  ),
  ofFingerprints('a fingerprint stays as it is when more is stored', async (store, at) => {
    const [first] = await fill(store, 4);
    await orThrow(store.append(stream(5), 'no_stream', events(50, 3)));
    same(await orThrow(at(first?.position ?? 0)), first);
  }),
  ofFingerprints(
    'an append of several events gives the fingerprint at the last of them',
    async (store, at) => {
      const { fingerprint, position } = await orThrow(store.append(stream(1), 'no_stream', events(1, 3)));
      same(fingerprint, await orThrow(at()));
      same(fingerprint?.position, position);
    },
  ),
  ofFingerprints(
    'appends at the same moment give the fingerprints at their own ends, in one chain',
    async (store, at) => {
      const given = await Promise.all(
        Array.from({ length: 16 }, (_, i) =>
          orThrow(store.append(stream(i), 'no_stream', events(10 * i, 1 + (i % 3)))),
        ),
      );
      let end = EMPTY_LOG;
      const ends = new Map(
        (await wholeLog(store)).map((each) => [(end = fingerprintAfter(end, each)).position, end]),
      );
      for (const { position, fingerprint } of given) same(fingerprint, ends.get(position));
      same(await orThrow(at()), end);
    },
  ),
  ofFingerprints('an append is stored where the log is the one that was known', async (store) => {
    const given = await fill(store, 4);
    for (const [i, history] of [EMPTY_LOG, ...given].entries())
      await orThrow(store.append(stream(7), i === 0 ? 'no_stream' : i - 1, [event(20 + i)], { history }));
    await holdsOnly(store, [...idsOf(events(0, 4)), ...idsOf(events(20, 5))]);
  }),
  ofFingerprints('an append is refused where another log was known', async (store) => {
    const given = await fill(store, 4);
    const end = given.at(-1);
    const unknown: readonly Fingerprint[] = [
      { position: end?.position ?? 0, hash: OTHER },
      { position: (end?.position ?? 0) + 1, hash: end?.hash ?? '' },
      { position: given[1]?.position ?? 0, hash: given[2]?.hash ?? '' },
    ];
    for (const history of unknown)
      same(await orThrow(TE.swap(store.append(stream(1), 1, [event(9)], { history }))), {
        _tag: 'OtherHistory',
        position: history.position,
      });
    await holdsOnly(store, idsOf(events(0, 4)));
  }),
  ofFingerprints(
    'followed pages tell the fingerprints at both of their ends',
    async (store, at, maxSilentReads) => {
      await fill(store, 5);
      const pages = await followToEnd(store, maxSilentReads, { after: 0, limit: 2 });
      let end: Fingerprint = EMPTY_LOG;
      for (const { events: read, fingerprints } of pages) {
        same(fingerprints?.before, end);
        end = await orThrow(at(read.at(-1)?.position ?? 0));
        same(fingerprints?.after, end);
      }
    },
  ),
];

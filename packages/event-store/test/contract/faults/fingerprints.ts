import { type AppendCondition, EMPTY_LOG, type EventStore, type Fingerprint } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { faulty, type FaultyStore } from './faulty';

const AT_EACH = 'a log has a fingerprint at each position, that of the last event before it';
const STAYS = 'a fingerprint stays as it is when more is stored';
const REFUSED = 'an append is refused where another log was known';

type FingerprintOf = NonNullable<EventStore['fingerprint']>;

const fingerprintOf = ({ fingerprint = () => TE.right(EMPTY_LOG) }: EventStore): FingerprintOf => fingerprint;

const fingerprints = (change: (at: FingerprintOf) => FingerprintOf) => (store: EventStore) => ({
  fingerprint: change(fingerprintOf(store)),
});

const given =
  (change: (condition: AppendCondition) => AppendCondition) =>
  ({ append }: EventStore): Partial<EventStore> => ({
    append: (stream, expected, events, condition) =>
      append(stream, expected, events, condition && change(condition)),
  });

const results =
  (change: (fingerprint: Fingerprint | undefined) => Fingerprint | undefined) =>
  ({ append }: EventStore): Partial<EventStore> => ({
    append: (...args) =>
      pipe(
        append(...args),
        TE.map((appended) => ({ ...appended, fingerprint: change(appended.fingerprint) })),
      ),
  });

const pages =
  (change: (before: Fingerprint, after: Fingerprint) => { before: Fingerprint; after: Fingerprint }) =>
  ({ follow }: EventStore): Partial<EventStore> => ({
    follow: async function* changed(range) {
      for await (const page of follow(range))
        yield E.map(({ fingerprints: ends, ...others }: (typeof page & { _tag: 'Right' })['right']) => ({
          ...others,
          fingerprints: ends && change(ends.before, ends.after),
        }))(page);
    },
  });

const OTHER = 'e'.repeat(64);

/** Faults of stores in the fingerprints of their logs. */
export const fingerprintFaults: readonly FaultyStore[] = [
  faulty(
    'has one fingerprint for all logs',
    AT_EACH,
    fingerprints(() => () => TE.right({ position: 0, hash: OTHER })),
  ),
  faulty(
    'gives the fingerprint of the end wherever it is asked',
    STAYS,
    fingerprints((at) => () => at()),
  ),
  faulty(
    'gives the fingerprint before a position',
    AT_EACH,
    fingerprints((at) => (position) => at(position && Math.max(0, position - 1))),
  ),
  faulty(
    'appends without a fingerprint',
    'an append of several events gives the fingerprint at the last of them',
    results(() => undefined),
  ),
  faulty(
    'gives the fingerprint of the first event of an append',
    'an append of several events gives the fingerprint at the last of them',
    ({ append, fingerprint }) => ({
      append: (...args) =>
        pipe(
          append(...args),
          TE.bindTo('appended'),
          TE.bindW('fingerprint', ({ appended: { position } }) =>
            fingerprint === undefined ? TE.right(undefined) : fingerprint(position - args[2].length + 1),
          ),
          TE.map(({ appended, ...others }) => ({ ...appended, ...others })),
        ),
    }),
  ),
  faulty(
    'appends to another log than was known',
    REFUSED,
    given(({ unchanged, noMergingAfter }) => ({ unchanged, noMergingAfter })),
  ),
  faulty('compares the position of a known log alone', REFUSED, (store) => ({
    append: (stream, expected, events, condition) =>
      pipe(
        fingerprintOf(store)(condition?.history?.position),
        TE.flatMap((there) =>
          store.append(
            stream,
            expected,
            events,
            there.position === condition?.history?.position ? { ...condition, history: there } : condition,
          ),
        ),
      ),
  })),
  faulty(
    'looks for a known log at its end alone',
    'an append is stored where the log is the one that was known',
    (store) => ({
      append: (stream, expected, events, condition) =>
        pipe(
          fingerprintOf(store)(),
          TE.flatMap((end) =>
            condition?.history !== undefined && end.hash !== condition.history.hash
              ? TE.left({ _tag: 'OtherHistory' as const, position: condition.history.position })
              : store.append(stream, expected, events, condition),
          ),
        ),
    }),
  ),
  faulty(
    'follows with the fingerprint of the end at both ends of a page',
    'followed pages tell the fingerprints at both of their ends',
    pages((_, after) => ({ before: after, after })),
  ),
  faulty(
    'follows with the fingerprint of the beginning at both ends of a page',
    'followed pages tell the fingerprints at both of their ends',
    pages((before) => ({ before, after: before })),
  ),
];

import { type AppendCondition, type EventStore, type LogRange, MERGING_TYPES } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { faulty, type FaultyStore } from './faulty';

type Append = EventStore['append'];

const given =
  (change: (condition: AppendCondition) => AppendCondition | undefined) =>
  ({ append }: EventStore): Partial<EventStore> => ({
    append: (stream, expected, events, condition) =>
      append(stream, expected, events, condition && change(condition)),
  });

const thoughRefused =
  ({ append }: EventStore): Append =>
  (stream, expected, events, condition) =>
    pipe(
      append(stream, expected, events, condition),
      TE.tapError(({ _tag }) =>
        _tag === 'NewMerging' || _tag === 'WrongExpectedRevision'
          ? append(stream, expected, events)
          : TE.right(undefined),
      ),
    );

// asks for the condition with an append that stores nothing, and appends later
const lookThenLeap =
  ({ append }: EventStore): Append =>
  (stream, expected, events, condition) =>
  async () => {
    const looked = append(stream, expected, events, condition);
    if (condition?.unchanged === undefined || condition.unchanged.length === 0) return looked();
    const [first] = condition.unchanged;
    const probe = first && (await append(first.stream, 1_000_000, events)());
    await Promise.resolve();
    const isUnchanged =
      probe === undefined ||
      (E.isLeft(probe) &&
        probe.left._tag === 'WrongExpectedRevision' &&
        probe.left.actual === first?.revision);
    return isUnchanged
      ? append(stream, expected, events, { ...condition, unchanged: condition.unchanged.slice(1) })()
      : looked();
  };

const conditionFirst =
  ({ append, readStream }: EventStore): Append =>
  (stream, expected, events, condition) =>
  async () => {
    const [first] = condition?.unchanged ?? [];
    if (first === undefined) return append(stream, expected, events, condition)();
    const read = await readStream(first.stream, {})();
    const length = E.isRight(read) ? read.right.length : 0;
    const actual = length === 0 ? 'no_stream' : length - 1;
    return actual === first.revision
      ? append(stream, expected, events, condition)()
      : E.left({
          _tag: 'WrongExpectedRevision' as const,
          stream: first.stream,
          expected: first.revision,
          actual,
        });
  };

const withoutTakenIds =
  ({ append, readAll }: EventStore): Append =>
  (stream, expected, events, condition) =>
  async () => {
    const outcome = await append(stream, expected, events, condition)();
    if (E.isRight(outcome) || condition === undefined || outcome.left._tag !== 'WrongExpectedRevision')
      return outcome;
    if (outcome.left.stream === stream) return outcome;
    const log = await readAll({ after: 0, limit: 1000 })();
    const ids = new Set(E.isRight(log) ? log.right.map(({ id }) => id) : []);
    const taken = events.find(({ id }) => ids.has(id));
    return taken === undefined ? outcome : E.left({ _tag: 'EventIdTaken' as const, id: taken.id });
  };

const ofOneType =
  ({ append, readAll }: EventStore): Append =>
  (stream, expected, events, condition) =>
  async () => {
    const outcome = await append(stream, expected, events, condition)();
    if (E.isRight(outcome) || outcome.left._tag !== 'NewMerging') return outcome;
    const { position } = outcome.left;
    const [found] = pipe(
      await readAll({ after: position - 1, limit: 1 })(),
      E.getOrElseW(() => []),
    );
    return found?.type === 'EventAmended'
      ? append(stream, expected, events, { ...condition, noMergingAfter: position })()
      : outcome;
  };

const reading =
  (change: (range: LogRange) => LogRange) =>
  ({ readAll, scan }: EventStore): Partial<EventStore> => ({
    readAll: (range) => readAll(change(range)),
    scan: (range) => scan(change(range)),
  });

// takes a page, and leaves out of it what was not asked for
const pageFirst = ({ readAll, scan }: EventStore): Partial<EventStore> => ({
  readAll: ({ only, ...range }) =>
    pipe(
      readAll(range),
      TE.map((page) => (only === 'merging' ? page.filter(({ type }) => MERGING_TYPES.includes(type)) : page)),
    ),
  scan: (range) => scan(range),
});

const REFUSED = 'an append is refused where any other stream is at another revision';
const MERGED = 'an append is refused where what may merge streams was stored since';
const PAGE = 'a page of merging events leaves out all others, and is as long as it may be';

/** Stores that check a condition wrongly, or read wrongly what merges streams. */
export const conditionFaults: readonly FaultyStore[] = [
  faulty(
    'does not look at other streams',
    REFUSED,
    given(({ noMergingAfter }) => ({ noMergingAfter })),
  ),
  faulty(
    'looks at the first of the other streams alone',
    REFUSED,
    given(({ unchanged = [], ...others }) => ({ ...others, unchanged: unchanged.slice(0, 1) })),
  ),
  faulty('stores although the condition does not hold', REFUSED, (store) => ({
    append: thoughRefused(store),
  })),
  faulty(
    'does not look for merges',
    MERGED,
    given(({ unchanged }) => ({ unchanged })),
  ),
  faulty('takes amendments for nothing that merges', MERGED, (store) => ({ append: ofOneType(store) })),
  faulty(
    'takes the merge at the position itself for a new one',
    MERGED,
    given(({ noMergingAfter, ...others }) =>
      noMergingAfter === undefined ? others : { ...others, noMergingAfter: Math.max(0, noMergingAfter - 1) },
    ),
  ),
  faulty('refuses every condition', 'an append is stored where its condition holds', ({ append }) => ({
    append: (stream, expected, events, condition) =>
      condition === undefined
        ? append(stream, expected, events)
        : TE.left({ _tag: 'InvalidArgument', argument: 'condition', rule: 'an object' }),
  })),
  faulty(
    'says that it checks no conditions, and ignores them',
    'an append is stored where its condition holds',
    ({ append }) => ({
      checksConditions: false,
      append: (stream, expected, events) => append(stream, expected, events),
    }),
  ),
  faulty(
    'looks at other streams and appends later',
    'of writers who stand on each other’s streams exactly one wins',
    (store) => ({ append: lookThenLeap(store) }),
  ),
  faulty(
    'looks at other streams before its own',
    'a wrong revision is reported before the condition, and that before a taken id',
    (store) => ({ append: conditionFirst(store) }),
  ),
  faulty(
    'looks for ids before it looks at other streams',
    'a wrong revision is reported before the condition, and that before a taken id',
    (store) => ({ append: withoutTakenIds(store) }),
  ),
  faulty('takes any condition', 'a condition that is none is refused', ({ append }) => ({
    append: (stream, expected, events, condition) => {
      const isNone = typeof condition !== 'object' || (condition as unknown) === null;
      return append(stream, expected, events, isNone ? undefined : condition);
    },
  })),
  faulty(
    'gives all events where the merging ones are asked for',
    PAGE,
    reading(({ after, limit, knownAt }) => ({ after, limit, knownAt })),
  ),
  faulty('leaves the others out of a page that it took before', PAGE, pageFirst),
  faulty(
    'reads merging events as they are known now',
    'merging events are read as they were known',
    reading(({ knownAt, ...range }) => (range.only === undefined ? { ...range, knownAt } : range)),
  ),
  faulty(
    'takes any word for merging',
    'only what is no word of the port is refused',
    reading(({ only, ...range }) => (only === undefined ? range : { ...range, only: 'merging' })),
  ),
];

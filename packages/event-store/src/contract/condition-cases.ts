import * as TE from 'fp-ts/TaskEither';
import { orThrow } from '../or-throw';
import type { AppendCondition, EventStore } from '../port';
import { type ContractCase, same } from './case';
import { event, events, holdsOnly, idsOf, stream } from './sample';

const begun = async (store: EventStore): Promise<number> => {
  await orThrow(store.append(stream(1), 'no_stream', events(1, 2)));
  return (await orThrow(store.append(stream(2), 'no_stream', events(3, 3)))).position;
};

const BEGUN = idsOf(events(1, 5));

const refusesConditions = async (store: EventStore): Promise<void> => {
  for (const condition of [{ unchanged: [] }, { noMergingAfter: 0 }, { noMergingAfter: 0, imported: true }])
    same(await orThrow(TE.swap(store.append(stream(1), 'no_stream', [event(1)], condition))), {
      _tag: 'InvalidArgument',
      argument: 'condition',
      rule: 'left out, since this store checks none',
    });
  await holdsOnly(store, []);
};

// a store may say that it checks no conditions, and then it refuses them all
const ofConditions = (name: string, holds: (store: EventStore) => Promise<void>): ContractCase => ({
  name,
  holds: (store) => (store.checksConditions ? holds(store) : refusesConditions(store)),
});

const changed = (n: number, expected: number | 'no_stream', actual: number | 'no_stream') => ({
  _tag: 'WrongExpectedRevision',
  stream: stream(n),
  expected,
  actual,
});

const unchanged = (n: number, revision: number | 'no_stream') => ({ stream: stream(n), revision });

/** Appends that are stored only while other streams are as they were, and nothing was merged. */
export const conditionCases: readonly ContractCase[] = [
  ofConditions('an append is stored where its condition holds', async (store) => {
    const position = await begun(store);
    const all = [unchanged(2, 2), unchanged(3, 'no_stream')];
    const conditions: readonly AppendCondition[] = [
      {},
      { unchanged: [] },
      { unchanged: all },
      { noMergingAfter: position },
      { unchanged: all, noMergingAfter: 0 },
    ];
    for (const [i, condition] of conditions.entries())
      same((await orThrow(store.append(stream(1), 1 + i, [event(10 + i)], condition))).revision, 2 + i);
    await holdsOnly(store, [...BEGUN, ...idsOf(events(10, 5))]);
  }),
  ofConditions('an append is refused where any other stream is at another revision', async (store) => {
    await begun(store);
    for (const [condition, refusal] of [
      [[unchanged(2, 1)], changed(2, 1, 2)],
      [[unchanged(2, 3)], changed(2, 3, 2)],
      [[unchanged(2, 'no_stream')], changed(2, 'no_stream', 2)],
      [[unchanged(3, 0)], changed(3, 0, 'no_stream')],
      [[unchanged(2, 2), unchanged(3, 4)], changed(3, 4, 'no_stream')],
    ] as const)
      same(
        await orThrow(TE.swap(store.append(stream(1), 1, events(10, 2), { unchanged: condition }))),
        refusal,
      );
    await holdsOnly(store, BEGUN);
  }),
  ofConditions('an append is refused where what may merge streams was stored since', async (store) => {
    const position = await begun(store);
    const condition = { noMergingAfter: position };
    await orThrow(store.append(stream(1), 1, [event(6, { type: 'ClientsMergedLater' })]));
    const first = await orThrow(store.append(stream(3), 'no_stream', [event(7, { type: 'EventAmended' })]));
    const second = await orThrow(store.append(stream(2), 2, [event(8, { type: 'ClientsMerged' })]));
    for (const [after, at] of [
      [position, { stream: stream(3), position: first.position }],
      [first.position, { stream: stream(2), position: second.position }],
    ] as const)
      same(await orThrow(TE.swap(store.append(stream(1), 2, [event(9)], { noMergingAfter: after }))), {
        _tag: 'NewMerging',
        ...at,
      });
    same(
      (await orThrow(store.append(stream(1), 2, [event(9)], { noMergingAfter: second.position }))).revision,
      3,
    );
    same((await orThrow(TE.swap(store.append(stream(1), 3, [event(10)], condition))))._tag, 'NewMerging');
    await holdsOnly(store, [...BEGUN, ...idsOf(events(6, 4))]);
  }),
  ofConditions(
    'a wrong revision is reported before the condition, and that before a taken id',
    async (store) => {
      await begun(store);
      const condition = { unchanged: [unchanged(2, 7)] };
      same(await orThrow(TE.swap(store.append(stream(1), 0, [event(9)], condition))), changed(1, 0, 1));
      same(await orThrow(TE.swap(store.append(stream(1), 1, [event(3)], condition))), changed(2, 7, 2));
    },
  ),
  ofConditions('the same append again is a success though its condition holds no longer', async (store) => {
    const position = await begun(store);
    const condition = { unchanged: [unchanged(2, 2)], noMergingAfter: position };
    const append = store.append(stream(1), 1, events(10, 2), condition);
    const stored = await orThrow(append);
    await orThrow(store.append(stream(2), 2, [event(12, { type: 'ClientsMerged' })]));
    same(await orThrow(append), { ...stored, storedNow: false });
    await holdsOnly(store, [...BEGUN, ...idsOf(events(10, 3))]);
  }),
  ofConditions('of writers who stand on each other’s streams exactly one wins', async (store) => {
    await begun(store);
    const outcomes = await Promise.all([
      store.append(stream(1), 1, [event(10)], { unchanged: [unchanged(2, 2)] })(),
      store.append(stream(2), 2, [event(11)], { unchanged: [unchanged(1, 1)] })(),
    ]);
    same(outcomes.map(({ _tag }) => _tag).sort(), ['Left', 'Right']);
    same((await orThrow(store.readAll({ after: 0, limit: 10 }))).length, 6);
  }),
  ofConditions('a condition that is none is refused', async (store) => {
    const refuses = async (condition: unknown, argument: string): Promise<void> => {
      const outcome = store.append(stream(1), 'no_stream', [event(1)], condition as AppendCondition);
      const { _tag, ...refusal } = await orThrow(TE.swap(outcome));
      same([_tag, 'argument' in refusal && refusal.argument], ['InvalidArgument', argument]);
    };
    for (const condition of [null, 7, 'unchanged']) await refuses(condition, 'condition');
    for (const noMergingAfter of [-1, 0.5, '3', null]) await refuses({ noMergingAfter }, 'noMergingAfter');
    for (const named of [
      null,
      'all',
      [null],
      [{}],
      [{ stream: 'client-7', revision: 0 }],
      [{ stream: stream(1) }],
    ])
      await refuses({ unchanged: named }, 'unchanged');
    await holdsOnly(store, []);
  }),
];

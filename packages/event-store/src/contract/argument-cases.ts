import * as E from 'fp-ts/Either';
import { DEEPEST_NESTING } from '../nesting';
import { orThrow } from '../or-throw';
import type { EventStore } from '../port';
import type { NewEvent } from '../stored-event';
import { same, type ContractCase } from './case';
import { event, events, holdsOnly, idsOf, stream } from './sample';

// a host without types may give anything
const anything = (value: unknown): never => value as never;

const id = stream(1).slice('client-'.length);

const NO_STREAM_NAMES: readonly unknown[] = [
  `person-${id}`,
  `Client-${id}`,
  stream(1).toUpperCase(),
  `client-${id.toUpperCase()}`,
  `client_${id}`,
  `client-${id} `,
  `client-${id}-copy`,
  `client-{${id}}`,
  'client-42',
  'client-',
  'client',
  id,
  '',
  undefined,
  null,
  42,
];

const throws = (): never => {
  throw new TypeError('of the host');
};

const THROWING = new Proxy({}, { get: throws, has: throws, ownKeys: throws });

const THROWING_LIST = new Proxy([event(1)], { get: throws });

const NO_INSTANTS: readonly unknown[] = [
  '2018-07-01T12:00:00Z',
  '2018-07-01T12:00:00.000',
  '2018-07-01T12:00:00.000+03:00',
  '2018-02-30T12:00:00.000Z',
  '2018-07-01',
  '',
  undefined,
  Date.UTC(2018, 6, 1),
];

const refusesAppends = (
  name: string,
  argument: string,
  appends: () => readonly (readonly [stream: unknown, expected: unknown, events: unknown])[],
): ContractCase => ({
  name,
  holds: async (store) => {
    await orThrow(store.append(stream(1), 'no_stream', [event(0)]));
    for (const [of, expected, batch] of appends()) {
      const outcome = await store.append(anything(of), anything(expected), anything(batch))();
      same(E.isLeft(outcome) && { ...outcome.left, rule: '' }, {
        _tag: 'InvalidArgument',
        argument,
        rule: '',
      });
    }
    await holdsOnly(store, [event(0).id]);
  },
});

const refused = (argument: string, rule: string) => ({
  _tag: 'Left',
  left: { _tag: 'InvalidArgument', argument, rule },
});

const reads = (
  store: EventStore,
  { of, ofStream, ofLog }: { readonly of: unknown; readonly ofStream: unknown; readonly ofLog: unknown },
): Promise<readonly unknown[]> =>
  Promise.all([
    store.readStream(anything(of), anything(ofStream))(),
    store.scanStream(anything(of), anything(ofStream))(),
    store.readAll(anything(ofLog))(),
    store.scan(anything(ofLog))(),
  ]);

const nested = (levels: number): string => `${'{"a":['.repeat(levels / 2)}7${']}'.repeat(levels / 2)}`;

/** That arguments which make no sense are refused as values, and name what is wrong, whatever a host without types gives. */
export const argumentCases: readonly ContractCase[] = [
  refusesAppends('an append to what is no name of a stream is refused', 'stream', () =>
    NO_STREAM_NAMES.map((name) => [name, 'no_stream', events(1, 2)]),
  ),
  {
    name: 'a read of what is no name of a stream is refused',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', [event(0)]));
      for (const of of NO_STREAM_NAMES) {
        const [read, scanned] = await reads(store, { of, ofStream: {}, ofLog: { after: 0, limit: 1 } });
        same(read, refused('stream', 'a category, a hyphen and a UUID in lower case'));
        same(scanned, read);
      }
    },
  },
  refusesAppends('events that are none are refused', 'events', () => [
    ...[undefined, null, 'events', event(1), new Set([event(1)])].map(
      (batch) => [stream(2), 'no_stream', batch] as const,
    ),
    ...[undefined, null, 'event', 7].map((each) => [stream(2), 'no_stream', [event(1), each]] as const),
  ]),
  refusesAppends('a moment of recording that is none is refused', 'recordedAt', () =>
    NO_INSTANTS.map((recordedAt) => [stream(2), 'no_stream', [event(1), { ...event(2), recordedAt }]]),
  ),
  refusesAppends('an expected revision that is missing is refused', 'expected', () =>
    [undefined, null, '0', 'any', -1n].map((expected) => [stream(1), expected, [event(1)]]),
  ),
  refusesAppends('data that are no text are refused', 'data', () =>
    [undefined, null, 7, { n: 1 }, new String('{}')].map((data) => [
      stream(1),
      0,
      [event(1), { ...event(2), data }],
    ]),
  ),
  {
    name: 'data and metadata may be nested 200 levels deep, in any number, and come back to the byte',
    holds: async (store) => {
      const deep = nested(DEEPEST_NESTING);
      const many = JSON.stringify(Array.from({ length: 500 }, () => [{ '[{"': ']' }]));
      const batch = [event(1, { data: deep }), event(2, { metadata: deep }), event(3, { data: many })];
      await orThrow(store.append(stream(1), 'no_stream', batch));
      const stored = await orThrow(store.readStream(stream(1), {}));
      same(
        stored.map(({ data, metadata }) => [data, metadata]),
        batch.map(({ data, metadata }) => [data, metadata]),
      );
    },
  },
  ...(['data', 'metadata'] as const).map((field) =>
    refusesAppends(`${field} nested deeper than 200 levels are refused`, field, () =>
      [DEEPEST_NESTING + 2, 5000, 100_000].map((levels) => [
        stream(1),
        0,
        [event(1), event(2, { [field]: nested(levels) })],
      ]),
    ),
  ),
  {
    name: 'a range that is missing or incomplete is refused',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 3)));
      for (const range of [undefined, null, 7, 'all'])
        for (const outcome of await reads(store, { of: stream(1), ofStream: range, ofLog: range }))
          same(outcome, refused('range', 'an object'));
      for (const [ofLog, wrong] of [
        [{ limit: 1 }, refused('after', 'a whole number from 0 on')],
        [{ after: null, limit: 1 }, refused('after', 'a whole number from 0 on')],
        [{ after: 0 }, refused('limit', 'a whole number from 1 on')],
        [{ after: 0, limit: '1' }, refused('limit', 'a whole number from 1 on')],
      ] as const)
        same((await reads(store, { of: stream(1), ofStream: {}, ofLog })).slice(2), [wrong, wrong]);
    },
  },
  {
    name: 'arguments that throw where they are looked at are refused',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', [event(0)]));
      for (const batch of [[event(1), THROWING], THROWING_LIST])
        same(await store.append(stream(1), 0, anything(batch))(), refused('events', 'a list of events'));
      const appended = await store.append(stream(1), 0, [event(1)], anything(THROWING))();
      same(E.isLeft(appended) && appended.left._tag, 'InvalidArgument');
      const given = { of: stream(1), ofStream: THROWING, ofLog: THROWING };
      for (const outcome of await reads(store, given)) same(outcome, refused('range', 'an object'));
      const pages = store.follow(anything(THROWING))[Symbol.asyncIterator]();
      same((await pages.next()).value, refused('range', 'an object'));
      same((await pages.next()).done, true);
      await holdsOnly(store, [event(0).id]);
    },
  },
  {
    name: 'a range to follow that is missing or incomplete is refused',
    holds: async (store) => {
      for (const [range, argument, rule] of [
        [undefined, 'range', 'an object'],
        [null, 'range', 'an object'],
        [7, 'range', 'an object'],
        [{}, 'after', 'a whole number from 0 on'],
        [{ after: 0, limit: null }, 'limit', 'a whole number from 1 on'],
        [{ after: 0, signal: 'stop' }, 'signal', 'an AbortSignal'],
      ] as const) {
        const pages = store.follow(anything(range))[Symbol.asyncIterator]();
        same((await pages.next()).value, refused(argument, rule));
        same((await pages.next()).done, true);
      }
    },
  },
  {
    name: 'a moment that is neither a position nor an instant is refused',
    holds: async (store) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 3)));
      const moment = 'a position or an instant';
      for (const [knownAt, rule] of [
        [null, moment],
        [3, moment],
        ['2018-07-01T12:00:00.000Z', moment],
        [{}, moment],
        [{ position: 3 }, moment],
        [{ _tag: 'Day', day: '2018-07-01' }, moment],
        [{ _tag: 'Position' }, 'a whole number from 0 on'],
        [{ _tag: 'Instant' }, 'an instant in UTC to the millisecond'],
        [{ _tag: 'Instant', instant: '2018-07-01' }, 'an instant in UTC to the millisecond'],
        [
          { _tag: 'Instant', instant: '2018-07-01T14:00:00.000+02:00' },
          'an instant in UTC to the millisecond',
        ],
      ] as const)
        for (const outcome of await reads(store, {
          of: stream(1),
          ofStream: { knownAt },
          ofLog: { after: 0, limit: 1, knownAt },
        }))
          same(outcome, refused('knownAt', rule));
    },
  },
  {
    name: 'an event that is changed after the call is stored as it was given',
    holds: async (store) => {
      const mine: { -readonly [Field in keyof NewEvent]: NewEvent[Field] } = { ...event(1) };
      const batch = [mine];
      const append = store.append(stream(1), 'no_stream', batch);
      mine.data = '{"changed":true}';
      batch.push(event(2));
      await orThrow(append);
      mine.metadata = '{"changed":true}';
      const stored = await orThrow(store.readStream(stream(1), {}));
      same(idsOf(stored), [event(1).id]);
      same(
        stored.map(({ data, metadata }) => [data, metadata]),
        [[event(1).data, event(1).metadata]],
      );
    },
  },
];

import { describe, expect, it } from '@jest/globals';
import { casework, type Casework, type CaseworkOptions, openCasework } from '@pavadonis/casework';
import { record } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { decoder, memoryStore } from '@pavadonis/event-store';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { command, eventsOf, office, returning, storeOf, stream } from './support/office';
import { overtaken } from './support/troubled-stores';

// a host without types may give anything
const anything = (value: unknown): never => value as never;

/** Sends what a host without types may send. */
const send = (to: Casework, call: 'decide' | 'correct', ...given: readonly unknown[]): Promise<unknown> =>
  (to[call] as (...given: readonly unknown[]) => TaskEither<unknown, unknown>)(...given)();

const throwing = () => {
  throw new TypeError('Anna Bērziņa');
};

const lost = () => Promise.reject(new Error('Anna Bērziņa'));

// of the host's own, and in spite of the types
const changing = (state: Client.State & readonly unknown[]) => {
  if (Array.isArray(state)) throw new TypeError('a correction is given copies, which it may change');
  (state.registration.elsewhere as unknown[]).push({ sex: 'other' });
  return record();
};

const circular: { self?: unknown } = {};
circular.self = circular;

const faults: readonly (readonly [string, unknown, string, string])[] = [
  ['is missing', undefined, 'is no function', 'undefined'],
  ['is no function', { type: 'PlanGoalSet' }, 'is no function', 'object'],
  ['throws at its facts', throwing, 'throws', 'TypeError'],
  ['throws at the state', () => throwing, 'throws', 'TypeError'],
  ['takes no state', () => record(planGoalSet()), 'is no function', 'object'],
  ['is asynchronous', () => () => Promise.resolve(record(planGoalSet())), 'returns a promise', 'Promise'],
  ['rejects', () => () => Promise.reject(new Error('Anna Bērziņa')), 'returns a promise', 'Promise'],
  ['waits for its facts', () => Promise.reject(new Error('Anna Bērziņa')), 'returns a promise', 'Promise'],
  ['returns nothing', () => () => undefined, 'returns no decision', 'undefined'],
  ['returns an event', () => () => planGoalSet(), 'returns no decision', 'object'],
  ['returns an event as a success', () => () => E.right(planGoalSet()), 'returns no decision', 'object'],
  ['returns a list', () => () => [planGoalSet()], 'returns no decision', 'object'],
  ['has promises for events', () => () => E.right([lost(), lost()]), 'returns a promise', 'Promise'],
  ['has events that are promised', () => () => E.right(lost()), 'returns a promise', 'Promise'],
  ['refuses with a promise inside', () => () => E.left({ why: lost() }), 'returns a promise', 'Promise'],
  ['refuses with a promise', () => () => E.left(lost()), 'returns a promise', 'Promise'],
  ['changes the state', () => changing, 'throws', 'TypeError'],
  [
    'returns what throws',
    () => () => Object.defineProperty({}, '_tag', { get: throwing }),
    'returns no decision',
    'TypeError',
  ],
  [
    'refuses with what throws',
    () => () => E.left(Object.defineProperty({}, 'why', { enumerable: true, get: throwing })),
    'returns no decision',
    'TypeError',
  ],
  [
    'refuses with what leads back to itself',
    () => () => E.left(circular),
    'returns no decision',
    'RangeError',
  ],
];

describe('a store of the host', () => {
  it('that rejects, although none should, is at fault', async () => {
    const rejecting = { ...(await storeOf()), readStream: () => lost, scanStream: () => lost };
    expect(await office(anything(rejecting)).state(stream)()).toEqual(
      E.left({ _tag: 'BrokenCallback', callback: 'store', cause: 'Error' }),
    );
  });
});

describe.each(['decide', 'correct'] as const)('%s with a decision', (call) => {
  it.each(faults)(
    'that %s fails with what is at fault, and records nothing',
    async (_, decision, fault, cause) => {
      const store = await storeOf();
      const before = await eventsOf(store);
      const outcome = await send(
        office(store),
        call,
        stream,
        anything(decision),
        anything(undefined),
        command(1),
      );
      expect(outcome).toEqual(
        E.left({ _tag: 'BrokenDecision', stream, fault, cause, places: expect.any(Array) }),
      );
      expect(JSON.stringify(outcome)).not.toContain('Anna');
      expect(await eventsOf(store)).toEqual(before);
    },
  );

  it.each(['client-42', 'person-018f6b2e-0000-7000-8000-000000000001', stream.toUpperCase(), '', undefined])(
    'about %s, which is no stream, is refused',
    async (name) => {
      const outcome = await send(
        office(memoryStore()),
        call,
        anything(name),
        anything(() => throwing),
        anything(undefined),
        command(1),
      );
      expect(outcome).toMatchObject(E.left({ _tag: 'InvalidArgument', argument: 'stream' }));
    },
  );

  it.each([undefined, null, 'command', {}, Object.create(command(1))])(
    'and %p for a command is malformed',
    async (given) => {
      const outcome = await send(
        office(await storeOf()),
        call,
        stream,
        anything(() => () => record(planGoalSet())),
        anything(undefined),
        anything(given),
      );
      expect(outcome).toMatchObject(E.left({ _tag: 'MalformedCommand' }));
    },
  );
});

describe('the state of what is no stream', () => {
  it('is refused', async () => {
    expect(await office(memoryStore()).state(anything('client-42'))()).toMatchObject(
      E.left({ _tag: 'InvalidArgument', argument: 'stream' }),
    );
  });
});

describe('an environment of the host', () => {
  const setGoal = [Client.setPlanGoal, planGoalSet.facts()] as const;
  const broken: readonly (readonly [string, Partial<CaseworkOptions>, string, string])[] = [
    ['has a clock that throws', { now: throwing }, 'now', 'TypeError'],
    ['has a clock that shows no moment', { now: () => anything('noon') }, 'now', 'NotAsPromised'],
    ['has chance that throws', { random: throwing }, 'random', 'TypeError'],
    ['has chance that is no number', { random: () => NaN }, 'random', 'NotAsPromised'],
    ['has a pause that throws', { wait: throwing }, 'wait', 'TypeError'],
    ['has a pause that rejects', { wait: () => Promise.reject(new RangeError('x')) }, 'wait', 'RangeError'],
  ];

  it.each(broken)('that %s is told as a value', async (_, options, callback, cause) => {
    const store = await storeOf();
    const other = office(store);
    const contested = overtaken(store, 2, (n) =>
      other.decide(stream, ...returning(record(planGoalSet({ seq: n as never }))), command(10 + n))(),
    );
    const asked = office(contested, options);
    const outcomes = [
      await asked.decide(stream, ...setGoal, command(1))(),
      await asked.decide(stream, ...returning(record(planGoalSet({ seq: 9 as never }))), command(2))(),
    ];
    expect(outcomes).toContainEqual(E.left({ _tag: 'BrokenCallback', callback, cause }));
  });
});

describe('options of a casework', () => {
  const store = memoryStore();
  const wrong: readonly (readonly [string, unknown, string, string])[] = [
    ['are missing', undefined, 'options', 'an object'],
    ['have no store', {}, 'store', 'a store that appends'],
    ['have another thing for a store', { store: { append: 1 } }, 'store', 'a store that appends'],
    ['have no attempt', { store, attempts: 0 }, 'attempts', 'a whole number from 1 on'],
    ['have half an attempt', { store, attempts: 1.5 }, 'attempts', 'a whole number from 1 on'],
    ['have attempts that are no number', { store, attempts: NaN }, 'attempts', 'a whole number from 1 on'],
    ['have a negative cache', { store, cache: -1 }, 'cache', 'a whole number from 0 on'],
    ['have another thing for a decoder', { store, decoder: {} }, 'decoder', 'a decoder'],
    ['have a clock that is no function', { store, now: '2018-01-01' }, 'now', 'a function'],
  ];

  it.each(wrong)('that %s fail every call with what is wrong', async (_, options, option, rule) => {
    const invalid = E.left({ _tag: 'InvalidOption', option, rule });
    const asked = casework(anything(options));
    expect(await asked.state(stream)()).toEqual(invalid);
    expect(await asked.decide(stream, ...returning(E.right([])), command(1))()).toEqual(invalid);
    expect(await asked.correct(stream, ...returning(E.right([])), command(1))()).toEqual(invalid);
    expect(await openCasework(anything(options))()).toEqual(invalid);
  });

  it.each([
    ['no read models', { store, decoder: decoder() }, 'readModels', 'an object'],
    ['no file', { store, readModels: { models: {} } }, 'file', 'a text'],
    [
      'no models',
      { store, readModels: { file: ':memory:' } },
      'models',
      'read models, each of a name of its own',
    ],
    [
      'a pause that is no function',
      { store, readModels: { file: ':memory:', models: {}, pauseMs: 5 } },
      'pauseMs',
      'a function',
    ],
  ])('with %s open nothing', async (_, options, option, rule) => {
    expect(await openCasework(anything(options))()).toEqual(E.left({ _tag: 'InvalidOption', option, rule }));
  });
});

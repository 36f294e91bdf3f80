import { describe, expect, it } from '@jest/globals';
import { catalogue, Category, Metadata, type Recordable } from '@pavadonis/domain';
import { anyOf } from '@pavadonis/testing/random';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { eventAmended } from '@pavadonis/testing/examples/correction';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { decoder } from '../../src/json/decode';
import { encodeEvent, encodeMetadata } from '../../src/json/encode';
import { metadata, streams } from './support/stored';
import { wide } from './support/wide';

const { event: decode } = decoder();
const categories = Object.keys(Category.keys) as readonly Category[];

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same facts with their fields the other way round, at every depth. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, field]) => [name, turned(field)]),
  );
};

/**
 * Ways in which an object can say one thing to a reader of its fields and another to a writer of JSON.
 *
 * It can also say it later.
 */
const disguises: Readonly<Record<string, (event: Fields) => unknown>> = {
  'inherits its facts': (event) => Object.create(event) as unknown,
  'inherits one fact': ({ on, ...event }) => Object.assign(Object.create({ on }) as object, event),
  'is of a class of its own': (event) =>
    Object.assign(
      new (class {
        more(): unknown {
          return this;
        }
      })(),
      event,
    ),
  'has no prototype': (event) => Object.assign(Object.create(null) as object, event),
  'inherits how it is written as JSON': (event) =>
    Object.assign(Object.create({ toJSON: () => ({ nothing: true }) }) as object, event),
  'says itself how it is written as JSON': (event) =>
    Object.defineProperty({ ...event }, 'toJSON', { value: () => ({ nothing: true }) }),
  'has a field that is written as JSON': (event) => ({ ...event, toJSON: () => ({ nothing: true }) }),
  'has days that are objects': ({ on, ...event }) => ({ ...event, on: new String(on) }),
  'has days that are written as JSON': ({ on, ...event }) => ({ ...event, on: { toJSON: () => on } }),
  'says another day whenever it is asked': ({ on, ...event }) => {
    let asked = 0;
    return Object.defineProperty({ ...event }, 'on', {
      enumerable: true,
      get: () => (asked++ === 0 ? on : 'tomorrow'),
    });
  },
  'throws when it is asked': (event) =>
    Object.defineProperty({ ...event }, 'on', {
      enumerable: true,
      get: () => {
        throw new Error('Anna Bērziņa');
      },
    }),
  'answers whatever it is asked': (event) => new Proxy({ ...event }, { get: () => 'x' }),
  'has a field that nobody sees': (event) => Object.defineProperty({ ...event }, 'mood', { value: 'good' }),
  'has a field without a value that nobody knows': (event) => ({ ...event, mood: undefined }),
  'has a field of a symbol': (event) => ({ ...event, [Symbol('mood')]: 'good' }),
  'sets its prototype by a field': (event) => ({ ...event, ['__proto__']: { mood: 'good' } }),
  'is a list': (event) => Object.assign([], event),
  'is none': () => undefined,
  'is nothing': () => null,
  'is a text': () => 'PlanGoalSet',
};

describe('an event', () => {
  it.each(categories)('of a %s has the same bytes whatever the order of its fields', (category) => {
    fc.assert(
      fc.property(anyOf(catalogue[category], wide), (event) => {
        const written = encodeEvent(streams[category], event);
        expect(E.isRight(written)).toBe(true);
        expect(encodeEvent(streams[category], turned(event) as Recordable)).toEqual(written);
      }),
    );
  });

  it('has the order of its codec: head, facts, and those that may be absent', () => {
    const amendment = eventAmended(planGoalSet({ seq: 1 as never }));
    const written = encodeEvent(streams.client, turned(amendment) as Recordable);
    const names = (each: unknown) => Object.keys(each as object);
    expect(E.map(({ event }: { event: unknown }) => names(event))(written)).toEqual(
      E.right(['type', 'v', 'on', 'target', 'to', 'reason']),
    );
    expect(E.map(({ event }: { event: unknown }) => names((event as typeof amendment).to))(written)).toEqual(
      E.right(['type', 'v', 'on', 'planId', 'goalId', 'term', 'area', 'seq', 'targetOn']),
    );
  });

  it.each(Object.entries(disguises))('that %s is stored as it was tested, or refused', (_, disguise) => {
    for (const honest of [planGoalSet(), clientRegistered(), eventAmended(planGoalSet())]) {
      const event = disguise({ ...honest });
      const written = encodeEvent(streams.client, event as Recordable);
      if (E.isLeft(written)) {
        expect(written.left).toMatchObject({ _tag: 'Unencodable', stream: streams.client });
        expect(JSON.stringify(written.left)).not.toContain('Anna');
      } else {
        const stored = { stream: streams.client, position: 1, data: written.right.data };
        expect(decode(stored)).toEqual(E.right(honest));
        expect(written.right.event).toEqual(honest);
      }
    }
  });

  it('shares nothing with the one that was given', () => {
    fc.assert(
      fc.property(anyOf(catalogue.client, wide), (event) => {
        const written = encodeEvent(streams.client, event);
        const before = JSON.stringify(written);
        const spoil = (value: unknown): void => {
          if (typeof value !== 'object' || value === null) return;
          Object.values(value).forEach(spoil);
          Object.assign(value, { 0: 'spoilt', on: 'spoilt' });
        };
        spoil(event);
        expect(JSON.stringify(written)).toBe(before);
      }),
    );
  });

  it('for what is no stream is refused', () => {
    expect(encodeEvent('person-7' as never, planGoalSet())).toMatchObject(
      E.left({ _tag: 'Unencodable', fields: ['stream'] }),
    );
  });
});

describe('metadata', () => {
  it.each(Object.entries(disguises))('that %s are stored as they were tested, or refused', (_, disguise) => {
    const bare = encodeMetadata(disguise({ ...metadata }) as Metadata);
    if (E.isRight(bare)) expect(JSON.parse(bare.right)).toEqual(metadata);
  });

  it('have the same bytes whatever the order of their fields', () => {
    fc.assert(
      fc.property(anyOf(Metadata, wide), (about) => {
        expect(encodeMetadata(turned(about) as Metadata)).toEqual(encodeMetadata(about));
      }),
    );
  });
});

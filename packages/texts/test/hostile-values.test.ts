import { describe, expect, it } from '@jest/globals';
import { casework } from '@pavadonis/casework';
import { civilDate, clientStream, instant, month, type StreamName, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { decoder, encode, Failure, memoryStore, type StoredEvent } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { clientId, commandId, eventId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { type TechnicalError, textOf } from '@pavadonis/texts';
import { examples } from './support/technical-errors';

const SECRET = 'Bērziņa 010190-11111';
const HOSTILE = `Anna\u0000\n\u0085\u2028\u202E\uD800 ${'x'.repeat(300)}${SECRET}${'/'.repeat(40_000)}`;
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
const LONGEST = 2_000;

const expectHarmless = (text: string): void => {
  expect(text.length).toBeLessThan(LONGEST);
  expect(text).not.toMatch(UNSEEN);
  expect(text).not.toContain(SECRET);
  expect(text.isWellFormed()).toBe(true);
};

// words of a closed list, by which a text is looked up
const WORDS = ['_tag', 'reason', 'rule', 'fault', 'argument', 'label', 'part'];

const spoilt = (error: TechnicalError): readonly TechnicalError[] =>
  Object.entries(error).flatMap(([name, value]) => {
    if (WORDS.includes(name)) return [];
    if (typeof value === 'string') return { ...error, [name]: HOSTILE };
    return Array.isArray(value) ? { ...error, [name]: Array(1_000).fill(HOSTILE) } : [];
  });

describe('the text of a technical error', () => {
  it.each(
    Object.values(examples)
      .flat()
      .map((error) => [error._tag, error] as const),
  )('is bounded, without control characters, whatever the error holds: %s', (_, error) => {
    for (const each of [error, ...spoilt(error)])
      for (const language of ['lv', 'en'] as const)
        for (const harmless of [textOf(each, language)]) {
          expect(harmless.length).toBeLessThan(7_000);
          expect(harmless).not.toMatch(UNSEEN);
          expect(harmless.isWellFormed()).toBe(true);
        }
  });
});

const stream = clientStream(clientId);
const by = { actor: text('desk-7'), role: text('social worker') };
const metadata = { by, commandId, evidence: [] };
const recordedAt = instant('2018-07-01T12:00:00.000Z');

const stored = (facts: object, more: Partial<StoredEvent> = {}): StoredEvent => ({
  position: 7,
  stream,
  revision: 3,
  id: eventId(7),
  type: 'PlanGoalSet',
  recordedAt,
  data: JSON.stringify({ ...planGoalSet(), ...facts }),
  metadata: JSON.stringify(metadata),
  ...more,
});

const named = HOSTILE as StreamName;
const spoil = (facts: object): never => ({ ...planGoalSet(), ...facts }) as never;
const given = { id: eventId(1), recordedAt, metadata, event: planGoalSet() };
const upcasts = {
  PlanGoalSet: {
    0: () => {
      throw new RangeError(HOSTILE);
    },
  },
};
const office = casework({ store: memoryStore() });
const note = { id: eventId(1), type: 'PlanGoalSet', recordedAt, data: '{}', metadata: '{}' };
const command = { commandId, by };
type Outcome = { readonly _tag: 'Left'; readonly left: unknown } | { readonly _tag: 'Right' };
type Refused = () => Outcome | Promise<Outcome>;

describe('an error about hostile values quotes none of them', () => {
  it.each<readonly [string, Refused]>([
    ['a stored type', () => decoder().recorded(stored({ type: HOSTILE }))],
    ['a stored version', () => decoder().recorded(stored({ v: HOSTILE }))],
    ['another stored version', () => decoder().recorded(stored({ v: 1e300 }))],
    ['a stored fact', () => decoder().recorded(stored({ goalId: HOSTILE }))],
    ['a stored fact of an unknown name', () => decoder().recorded(stored({ [HOSTILE]: 1 }))],
    [
      'stored facts of many unknown names',
      () =>
        decoder().recorded(
          stored(Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`${SECRET}${i}`, i]))),
        ),
    ],
    [
      'an amended type',
      () =>
        decoder().recorded(
          stored(
            {},
            {
              data: JSON.stringify({
                type: 'EventAmended',
                v: 1,
                on: '2018-01-01',
                target: eventId(1),
                reason: 'x',
                to: { type: HOSTILE, v: HOSTILE },
              }),
            },
          ),
        ),
    ],
    ['stored data', () => decoder().recorded(stored({}, { data: HOSTILE }))],
    [
      'stored metadata',
      () => decoder().recorded(stored({}, { metadata: JSON.stringify({ ...metadata, [HOSTILE]: HOSTILE }) })),
    ],
    ['a stored stream', () => decoder().recorded(stored({}, { stream: named }))],
    [
      'a stored stream with malformed metadata',
      () => decoder().recorded(stored({}, { stream: named, metadata: '1' })),
    ],
    ['an event that an upcast throws at', () => decoder(upcasts).recorded(stored({ v: 0, text: SECRET }))],
    ['a new type', () => encode(stream, { ...given, event: spoil({ type: HOSTILE }) })],
    ['a new version', () => encode(stream, { ...given, event: spoil({ v: HOSTILE }) })],
    ['a new fact', () => encode(stream, { ...given, event: spoil({ goalId: HOSTILE, [HOSTILE]: HOSTILE }) })],
    [
      'a new event’s metadata',
      () => encode(stream, { ...given, metadata: { ...metadata, by: { [HOSTILE]: HOSTILE } as never } }),
    ],
    ['a new event’s stream', () => encode(named, given)],
    [
      'a decision about a stream',
      office.decide(named as typeof stream, Client.setPlanGoal, planGoalSet.facts(), command),
    ],
    [
      'a command’s user',
      office.decide(stream, Client.setPlanGoal as never, planGoalSet.facts(), {
        ...command,
        by: { actor: HOSTILE, [HOSTILE]: 1 },
      } as never),
    ],
    [
      'a command’s id',
      office.decide(stream, Client.setPlanGoal as never, planGoalSet.facts(), {
        ...command,
        commandId: HOSTILE,
      } as never),
    ],
    ['a stream to read', memoryStore().readStream(named, {})],
    ['a range', memoryStore().readAll({ after: HOSTILE as never, limit: 1 })],
    ['a moment', memoryStore().readAll({ after: 0, limit: 1, knownAt: HOSTILE as never })],
    ['a stream to append to', memoryStore().append(named, 'no_stream', [note])],
    ['an event’s id', memoryStore().append(stream, 'no_stream', [{ ...note, id: HOSTILE }])],
    [
      'an event’s moment',
      memoryStore().append(stream, 'no_stream', [{ ...note, recordedAt: HOSTILE as never }]),
    ],
    ['an option', sqliteStore({ path: ':memory:', durability: HOSTILE as never })],
    [
      'what a driver throws',
      sqliteStore({
        path: ':memory:',
        open: () => {
          throw Object.assign(new Error('x'), { code: `SQLITE_${HOSTILE}` });
        },
      }),
    ],
  ])('%s', async (_, refused) => {
    const outcome = await refused();
    if (outcome._tag === 'Right') throw new Error('it was taken');
    const error = outcome.left as TechnicalError;
    expect(JSON.stringify(error)).not.toContain('Anna');
    expectHarmless(JSON.stringify(error));
    expectHarmless(new Failure(error).message);
    for (const language of ['lv', 'en'] as const) expectHarmless(textOf(error, language));
  });

  it.each<readonly [string, () => unknown]>([
    ['a day', () => civilDate(HOSTILE)],
    ['a month', () => month(HOSTILE)],
    ['a moment', () => instant(HOSTILE)],
    ['a text', () => text(HOSTILE)],
  ])('%s written in code', (_, write) => {
    expect(write).toThrow(/^[\w ,:.-]{1,100}$/);
  });

  it('a failure made of anything', () => {
    for (const cause of [
      HOSTILE,
      { _tag: HOSTILE },
      { _tag: 'Odd', stream: HOSTILE, position: HOSTILE, fields: Array(1_000).fill(HOSTILE) },
    ])
      expectHarmless(new Failure(cause).message);
  });
});

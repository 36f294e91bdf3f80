import { describe, expect, it } from '@jest/globals';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { eventAmended } from '@pavadonis/testing/examples/correction';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import * as E from 'fp-ts/Either';
import { decoder } from '../../src/json/decode';
import type { Undecodable } from '../../src/json/undecodable';
import { asJson, metadata, stored, streams } from './support/stored';

const decode = decoder();
const goal = asJson(planGoalSet());
const at = { position: 7, stream: streams.client };

const undecodable = (data: unknown): Undecodable | undefined => {
  const read = decode.event(stored(data));
  return E.isLeft(read) ? read.left : undefined;
};

describe('decoding a stored event', () => {
  it('answers the event', () => {
    expect(decode.event(stored(goal))).toEqual(E.right(planGoalSet()));
  });

  it('answers it with where, when and by whom it was recorded', () => {
    const { id, recordedAt } = stored(goal);
    expect(decode.recorded(stored(goal))).toEqual(
      E.right({ ...at, revision: 3, id, recordedAt, metadata, event: planGoalSet() }),
    );
  });
});

describe('decoding an event that is an object', () => {
  it('returns the event, in a copy', () => {
    const event = { ...planGoalSet() };
    const read = decode.object({ ...at, event });
    expect(read).toEqual(E.right(planGoalSet()));
    Object.assign(event, { term: 'long' });
    expect(read).toEqual(E.right(planGoalSet()));
  });

  it('fails as that of its text does', () => {
    // within an object, since nothing and a function have no text of their own
    for (const event of [null, 7, 'PlanGoalSet', undefined, () => 7, { ...goal, v: 2 }, { ...goal, on: 'x' }])
      expect(decode.object({ ...at, event })).toEqual(
        decode.event(stored(goal, { data: JSON.stringify({ event }).slice(9, -1) })),
      );
    const circle: Record<string, unknown> = { ...goal };
    circle['self'] = circle;
    expect(decode.object({ ...at, event: circle })).toEqual(E.left({ _tag: 'NotAnEvent', ...at }));
  });
});

describe('what is no event', () => {
  it.each([
    '',
    'null',
    '[]',
    '"PlanGoalSet"',
    '{}',
    '{"type":"PlanGoalSet"}',
    '{"type":1,"v":1}',
    '{"type":"Plan',
  ])('is told by its place: %s', (data) => {
    const read = decode.event(stored(goal, { data }));
    expect(read).toEqual(E.left({ _tag: 'NotAnEvent', ...at }));
  });

  it.each([
    ['a type nobody knows', { type: 'PlanBurned', v: 1 }],
    ['a type of another kind of stream', asJson(centreOpened())],
    ['a name that every object knows', { type: 'constructor', v: 1 }],
  ])('is told by its place alone: %s', (_, data) => {
    const error = undecodable(data);
    expect(error).toEqual({ _tag: 'UnknownEventType', ...at });
  });

  it.each([0, 2, 1.5, -1])('is told by its version: %d', (v) => {
    const error = undecodable({ ...goal, v });
    expect(error).toEqual({ _tag: 'UnknownEventVersion', ...at, type: 'PlanGoalSet' });
  });
});

describe('an event that does not say what its type says', () => {
  const { goalId, ...withoutGoal } = goal;

  it.each([
    ['a date that does not exist', { ...goal, on: '2018-02-30' }, ['on']],
    ['a missing field', withoutGoal, ['goalId']],
    ['a field nobody knows', { ...goal, mood: 'good' }, ['(unknown)']],
    ['several at once', { ...goal, term: 'eternal', area: 7 }, ['term', 'area']],
    ['a field of the wrong type', { ...goal, goalId: [goalId] }, ['goalId']],
    [
      'a field inside a residence',
      { ...asJson(residenceChanged()), residence: { kind: 'centre', centreId: 'Mucenieki' } },
      ['residence.centreId'],
    ],
    [
      'an item of a list',
      { ...asJson(clientRegistered()), nationalities: ['AF', 'Kongo'] },
      ['nationalities.1'],
    ],
    [
      'a field of the event that an amendment says',
      { ...asJson(eventAmended(planGoalSet())), to: { ...goal, targetOn: 'soon' } },
      ['to.targetOn'],
    ],
  ])('is told by the places in it: %s', (_, data, fields) => {
    const error = undecodable(data);
    expect(error).toMatchObject({
      _tag: 'MalformedEvent',
      ...at,
      type: data['type'],
      fields: expect.arrayContaining(fields),
    });
  });
});

describe('a list that is wrong in each item', () => {
  it('is told by its first 20', () => {
    const wrong = { ...asJson(clientRegistered()), nationalities: Array(1_000).fill('Kongo') };
    const fields = Array.from({ length: 20 }, (_, index) => `nationalities.${index}`);
    expect(undecodable(wrong)).toMatchObject({ _tag: 'MalformedEvent', fields });
  });
});

describe('metadata that cannot be read', () => {
  it.each([
    ['no JSON', '{"by":', []],
    ['nobody', JSON.stringify({ ...metadata, by: undefined }), ['by']],
    [
      'an actor without a name',
      JSON.stringify({ ...metadata, by: { ...metadata.by, actor: ' ' } }),
      ['by.actor'],
    ],
    [
      'a document without a number',
      JSON.stringify({ ...metadata, evidence: [{ kind: 'decision' }] }),
      ['evidence.0.number'],
    ],
    ['a field nobody knows', JSON.stringify({ ...metadata, shoe: 43 }), ['(unknown)']],
  ])('are told by the places in them: %s', (_, text, fields) => {
    const read = decode.recorded(stored(goal, { metadata: text }));
    expect(read).toMatchObject(
      E.left({ _tag: 'MalformedMetadata', ...at, fields: expect.arrayContaining(fields) }),
    );
  });

  it('do not matter to a replay, which reads none', () => {
    expect(decode.event(stored(goal, { metadata: '{' }))).toEqual(E.right(planGoalSet()));
  });
});

describe('whatever was stored', () => {
  const SECRET = 'Anna Ozola';

  it.each([
    ['as a type', { ...goal, type: SECRET }],
    ['as a version', { ...goal, v: 20_010_602 }],
    ['as a field', { ...goal, [SECRET]: 1 }],
    ['as a value', { ...goal, on: SECRET, term: SECRET }],
    [
      'inside an amendment',
      { ...asJson(eventAmended(planGoalSet())), to: { type: SECRET, v: 1, [SECRET]: 1 } },
    ],
  ])('is in no error: %s', (_, data) => {
    const error = JSON.stringify(undecodable(data));
    expect(error).not.toContain('Ozola');
    expect(error).not.toContain('20010602');
  });
});

import { describe, expect, it } from '@jest/globals';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { eventId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import type { Category, Recordable, Text } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { bitOf, readersOf } from '../../src/bytes/readers';
import { encodeEvent } from '../../src/json/encode';
import { streams } from '../json/support/stored';
import { textReader } from './support/reading';

const dataOf = (category: Category, event: Recordable): string =>
  orThrow(encodeEvent(streams[category], event)).data;

const goal = dataOf('client', planGoalSet());

describe('a text that is read beside a window', () => {
  it('is read as its event', () => {
    expect(textReader()(goal)).toEqual(planGoalSet());
  });

  it('gives no more than the fields that are taken', () => {
    const { type, on, goalId } = planGoalSet();
    expect(textReader(() => ['goalId'])(goal)).toEqual({ type, on, goalId });
  });

  it('is left to the codec in a stream of another kind', () => {
    const read = textReader();
    expect(read(goal, bitOf('centre'))).toBeUndefined();
    expect(read(goal, bitOf('client'))).toEqual(planGoalSet());
  });

  it('is left to the codec where its event takes the place of a voided one', () => {
    expect(textReader()(dataOf('client', { ...planGoalSet(), inPlaceOf: eventId(2) }))).toBeUndefined();
  });

  it('is left to the codec with half a pair of surrogates', () => {
    const whole = dataOf('centre', centreOpened({ name: 'Mucenieki X' as Text }));
    const read = textReader();
    expect(read(whole)).toEqual(centreOpened({ name: 'Mucenieki X' as Text }));
    expect(read(whole.replace('X', '\ud800'))).toBeUndefined();
  });

  it('is left to the codec where it is longer than the room for it', () => {
    expect(textReader()(goal.replace('{', `{${' '.repeat(100_000)}`))).toBeUndefined();
  });

  it('leaves an event of the window as it was read', () => {
    const readers = readersOf(() => 'all');
    const bytes = new TextEncoder().encode(goal);
    readers.load(bytes);
    const type = readers.read(0, bytes.length);
    const { day, tape } = readers.head;
    readers.textOf(dataOf('centre', centreOpened()), bitOf('centre'));
    expect(readers.head.tape).toBe(tape);
    expect(readers.take(type, 0, day)).toEqual(planGoalSet());
  });
});

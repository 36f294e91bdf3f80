import { describe, expect, it } from '@jest/globals';
import { decoder, Failure, type RawEvent, type Upcasts } from '@pavadonis/event-store';

const lift = (event: RawEvent): RawEvent => ({ ...event, v: event.v + 1 });

const stepsFrom = (...versions: readonly number[]): Upcasts => ({
  PlanGoalSet: Object.fromEntries(versions.map((v) => [v, lift])),
});

const faultOf = (upcasts: Upcasts): unknown => {
  try {
    decoder(upcasts);
  } catch (thrown) {
    return (thrown as Failure).cause;
  }
  return 'none';
};

// today's version of `PlanGoalSet` is 1, so versions of long ago have numbers below it
describe('a decoder is not made', () => {
  it.each([
    ['in the middle', [-3, -2, 0], -1],
    ['right before today', [-2, -1], 0],
    ['first of several', [-6, -4, 0], -5],
  ])('of upcasts that leave a version out: %s', (_, from, v) => {
    expect(faultOf(stepsFrom(...from))).toEqual({ _tag: 'UpcastGap', type: 'PlanGoalSet', v });
  });

  it.each([
    ['from today’s version on', stepsFrom(0, 1), 'PlanGoalSet', 1],
    ['from a later version on', stepsFrom(7), 'PlanGoalSet', 7],
    ['of an unknown type', { PlanGoalSett: { 0: lift } }, 'PlanGoalSett', 0],
    ['of a name that every object knows', { toString: { 0: lift } }, 'toString', 0],
    ['from a version that is no whole number', stepsFrom(0, -0.5), 'PlanGoalSet', -0.5],
  ])('of an upcast that no event needs: %s', (_, upcasts, type, v) => {
    expect(faultOf(upcasts)).toEqual({ _tag: 'NeedlessUpcast', type, v });
  });

  it('with a failure, of which a log may tell', () => {
    expect(() => decoder(stepsFrom(-1))).toThrow(Failure);
    expect(() => decoder(stepsFrom(-1))).toThrow(/^UpcastGap$/);
  });
});

describe('a decoder is made', () => {
  it.each([
    ['no upcasts', {}],
    ['no steps of a type', { PlanGoalSet: {} }],
    ['one step', stepsFrom(0)],
    ['steps in any order', stepsFrom(0, -2, -1)],
    ['steps of several types', { ...stepsFrom(-1, 0), EventAmended: { 0: lift } }],
  ])('of %s', (_, upcasts) => {
    expect(faultOf(upcasts)).toBe('none');
  });
});

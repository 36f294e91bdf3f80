import { describe, expect, it } from '@jest/globals';
import { eventId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import { decoder } from '../../src/json/decode';
import { type Upcasts, upcast } from '../../src/json/upcast';
import { asJson, stored } from './support/stored';

// Versions of long ago, invented: -1 said the term as a number of months, 0 named the area "domain".
const upcasts: Upcasts = {
  PlanGoalSet: {
    [-1]: ({ months, ...rest }) => ({ ...rest, v: 0, term: Number(months) > 6 ? 'long' : 'short' }),
    0: ({ domain, ...rest }) => ({ ...rest, v: 1, area: domain }),
  },
};
const { area, term, ...goal } = asJson(planGoalSet());
const older = { ...goal, v: 0, term, domain: area };
const oldest = { ...goal, v: -1, months: 12, domain: area };

describe('an event of an older version', () => {
  const { event } = decoder(upcasts);

  it.each([
    ['one step', older],
    ['every step', oldest],
  ])('is lifted by %s to what it would say today', (_, data) => {
    expect(event(stored(data))).toEqual(E.right(planGoalSet()));
  });

  it('is lifted inside an amendment too', () => {
    const amendment = {
      type: 'EventAmended',
      v: 1,
      on: '2024-07-01',
      target: eventId(1),
      reason: 'typed wrongly',
    };
    expect(event(stored({ ...amendment, to: older }))).toEqual(E.right({ ...amendment, to: planGoalSet() }));
  });

  it('is malformed where it was so before', () => {
    expect(event(stored({ ...older, goalId: 'g' }))).toMatchObject(
      E.left({ _tag: 'MalformedEvent', fields: ['goalId'] }),
    );
  });

  it('stops the decoder where no step leads on from it', () => {
    expect(event(stored({ ...older, v: -2 }))).toMatchObject(E.left({ _tag: 'UnknownEventVersion' }));
    expect(decoder().event(stored(older))).toMatchObject(E.left({ _tag: 'UnknownEventVersion' }));
  });

  it('stops the decoder if newer than the library', () => {
    expect(event(stored({ ...goal, area, term, v: 2 }))).toMatchObject(
      E.left({ _tag: 'UnknownEventVersion', type: 'PlanGoalSet' }),
    );
  });

  it('of a name that every object knows has no steps', () => {
    expect(upcast({}, { type: 'toString', v: 1 })).toEqual({ type: 'toString', v: 1 });
  });
});

describe('a step that leaves a version out', () => {
  it('is a fault of the program', () => {
    const skips: Upcasts = { PlanGoalSet: { 0: (event) => ({ ...event, v: 2 }) } };
    expect(() => upcast(skips, { type: 'PlanGoalSet', v: 0 })).toThrow(RangeError);
  });
});

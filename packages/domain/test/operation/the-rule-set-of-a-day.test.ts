import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { stateAfter } from '@pavadonis/testing';
import { operationClosed, operationOpened, ruleSetAdopted } from '@pavadonis/testing/examples/operation';

const next = ruleSetAdopted({ on: civilDate('2024-07-01'), ruleSet: 'SP-2020' });
const inForceOn = (day: string, ...events: readonly Operation.Event[]) =>
  Operation.ruleSetOn(stateAfter(Operation, [operationOpened(), ...events]), civilDate(day));

describe('the rule set of a day', () => {
  it('is none before one is adopted', () => {
    expect(inForceOn('2023-11-30', ruleSetAdopted())).toBeUndefined();
  });

  it('is the last adopted up to it, recorded in any order', () => {
    for (const adopted of [
      [ruleSetAdopted(), next],
      [next, ruleSetAdopted()],
    ]) {
      expect(inForceOn('2023-12-01', ...adopted)).toBe('SP-2023');
      expect(inForceOn('2024-06-30', ...adopted)).toBe('SP-2023');
      expect(inForceOn('2024-07-01', ...adopted)).toBe('SP-2020');
    }
  });

  it('is none after the last day of the operation', () => {
    const last = operationClosed({ on: civilDate('2024-06-30') });
    expect(inForceOn('2024-06-30', ruleSetAdopted(), last)).toBe('SP-2023');
    expect(inForceOn('2024-07-01', ruleSetAdopted(), last)).toBeUndefined();
  });
});

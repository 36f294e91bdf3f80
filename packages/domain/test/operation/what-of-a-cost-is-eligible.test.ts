import { describe, expect, it } from '@jest/globals';
import { cents, civilDate, month, whole } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { stateAfter } from '@pavadonis/testing';
import { costId, otherCostId } from '@pavadonis/testing/examples/ids';
import {
  coFinancingRateSet,
  costCorrected,
  costFoundIneligible,
  costRecorded,
  operationClosed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';

const opened = [operationOpened(), coFinancingRateSet()] as const;
const spent = [...opened, costRecorded()] as const;

/** The eligible amount of a cost, by the end of a day or now. */
const eligible = (events: readonly Operation.Event[], day?: string) =>
  Operation.eligibleAt(
    stateAfter(Operation, events),
    costId,
    day === undefined ? undefined : { on: civilDate(day), seq: whole(9) },
  );

describe('what of a cost is eligible', () => {
  it('is nothing known without the cost, or before it', () => {
    expect(eligible([...opened, costRecorded({ costId: otherCostId })])).toBeUndefined();
    expect(eligible(spent, '2024-03-07')).toBeUndefined();
    expect(eligible(spent, '2024-03-08')).toBe(1_001);
  });

  it('is the corrected amount less what was found ineligible by then', () => {
    const events = [...spent, costCorrected(), costFoundIneligible()];
    expect(eligible(events, '2024-06-11')).toBe(1_001);
    expect(eligible(events, '2024-06-12')).toBe(901);
    expect(eligible(events, '2024-07-03')).toBe(801);
    expect(eligible(events)).toBe(801);
  });

  it('is never below nothing', () => {
    // no decision records so much, but a correction of the stream may leave it
    expect(eligible([...spent, costFoundIneligible({ amount: cents(1_002) })])).toBe(0);
  });

  it('is nothing of a month after the last one, once the operation closed', () => {
    const later = [...opened, costRecorded({ month: month('2024-05') })];
    const last = operationClosed({ on: civilDate('2024-04-30') });
    expect(eligible([...later, last], '2024-04-29')).toBe(1_001);
    expect(eligible([...later, last], '2024-04-30')).toBe(0);
    expect(eligible([...later, last])).toBe(0);
  });

  it('is all of the last month, also once the operation closed', () => {
    const last = operationClosed({ on: civilDate('2024-02-01') });
    expect(eligible([...spent, last])).toBe(1_001);
  });
});

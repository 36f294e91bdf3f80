import { describe, expect, it } from '@jest/globals';
import { civilDate, percentHalfUp, whole } from '@pavadonis/domain';
import { participation, shareOfTargetReached } from '@pavadonis/projection-participation';
import { afterEvents, clientNo, operationNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { eventAmended } from '@pavadonis/testing/examples/correction';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import {
  clientId,
  eventId,
  laterEpisodeId,
  laterOperationId as esfPlus,
  operationId as esf,
} from '@pavadonis/testing/examples/ids';
import { operationOpened, ruleSetAdopted } from '@pavadonis/testing/examples/operation';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const target = operationOpened({ targetPersons: whole(1_140) });
const [operation, esfOperation] = [operationNo(21), operationNo(20)];
const inEsfPlus = (day: string) => serviceStarted({ on: on(day), operationId: esfPlus });

describe('the share of the target reached', () => {
  const log = given(
    operation(target),
    esfOperation(operationOpened({ code: target.code, fund: 'ESF' })),
    clientNo(1)(
      serviceStarted({ on: on('2023-05-02') }),
      serviceHandedOver({ on: on('2023-12-01'), operationId: esfPlus }),
    ),
    clientNo(2)(inEsfPlus('2024-01-15'), serviceEnded({ on: on('2024-02-15') })),
    clientNo(2)(serviceStarted({ on: on('2024-06-01'), episodeId: laterEpisodeId, operationId: esfPlus })),
    clientNo(3)(serviceStarted({ on: on('2023-11-01') })),
  );

  it.each([
    ['2023-11-30', 0],
    ['2023-12-01', 1],
    ['2024-01-14', 1],
    ['2024-01-15', 2],
    ['2024-12-31', 2],
  ])('by %s counts everybody once: %d', (day, numerator) => {
    expect(shareOfTargetReached(log.in(participation), esfPlus, { asOf: on(day) })).toEqual({
      numerator,
      denominator: 1_140,
    });
  });

  it('counts merged streams as one person', () => {
    const twice = given(
      operation(target),
      clientNo(1)(inEsfPlus('2024-01-15')),
      clientNo(2)(inEsfPlus('2024-01-15'), clientsMerged({ survivorId: clientId })),
    );
    expect(
      shareOfTargetReached(twice.in(participation), esfPlus, { asOf: on('2024-12-31') })?.numerator,
    ).toBe(1);
    expect(
      shareOfTargetReached(twice.in(participation, afterEvents(3)), esfPlus, { asOf: on('2024-12-31') })
        ?.numerator,
    ).toBe(2);
  });

  it('is exact, and rounded only when it is shown', () => {
    const share = shareOfTargetReached(log.in(participation), esfPlus, { asOf: on('2024-12-31') });
    expect(share && percentHalfUp({ ...share, numerator: share.numerator * 285 })).toBe(50);
  });

  it('is nothing without a planned number', () => {
    expect(shareOfTargetReached(log.in(participation), esf, { asOf: on('2024-12-31') })).toBeUndefined();
    expect(
      shareOfTargetReached(given().in(participation), esfPlus, { asOf: on('2024-12-31') }),
    ).toBeUndefined();
  });

  it('is of the plan as corrected, and as known before', () => {
    const corrected = given(
      operation(
        target,
        ruleSetAdopted(),
        eventAmended(operationOpened({ targetPersons: whole(1_200) }), eventId(1)),
      ),
    );
    const denominator = (known?: ReturnType<typeof afterEvents>) =>
      shareOfTargetReached(corrected.in(participation, known), esfPlus, { asOf: on('2024-12-31') })
        ?.denominator;
    expect([denominator(), denominator(afterEvents(2))]).toEqual([1_200, 1_140]);
  });
});

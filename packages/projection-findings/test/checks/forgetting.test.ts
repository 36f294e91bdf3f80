import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate } from '@pavadonis/domain';
import { client, clientNo, type GivenEvent, operation } from '@pavadonis/testing';
import {
  clientForgotten,
  forgettingRequested,
  forgettingWithdrawn,
  retentionConfirmed,
} from '@pavadonis/testing/examples/forgetting';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientId, laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { retentionHeld, retentionReleased } from '@pavadonis/testing/examples/operation';
import { planGoalProgressed } from '@pavadonis/testing/examples/plan';
import { referralMade } from '@pavadonis/testing/examples/referral';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceHandedOver } from '@pavadonis/testing/examples/service';
import { finding, personNo, planted, plantedNo, soundNo } from '../support/planted';

const LATER = '2032-12-31';
const kept = retentionConfirmed({ operationId });
const forgotten = clientForgotten();
const done = [kept, forgettingRequested(), forgotten] as const;
const FORGETTING = [
  'ForgottenTooEarly',
  'ForgottenUnconfirmed',
  'ForgottenInPart',
  'RecordedAfterForgetting',
];

const forgetting = (...stories: readonly Iterable<GivenEvent>[]) =>
  planted(...stories)
    .finds(LATER)
    .filter(({ _tag }) => FORGETTING.includes(_tag));

describe('a client who was forgotten', () => {
  it('in good time is found nowhere', () => expect(planted(client(...done)).finds(LATER)).toEqual([]));

  it('on the last day of keeping or before is found, by what is confirmed now', () => {
    const longer = (days: number) =>
      retentionConfirmed({
        operationId,
        on: civilDate('2031-06-02'),
        keptUntil: addDays(forgotten.on, days),
      });
    expect(forgetting(client(...done, longer(0)))).toEqual([
      finding('ForgottenTooEarly', forgotten.on, [plantedNo(3), plantedNo(4)]),
    ]);
    expect(forgetting(client(...done, longer(-1)))).toEqual([]);
    const tooLong = retentionConfirmed({ operationId, keptUntil: forgotten.on });
    expect(forgetting(client(tooLong, ...done.slice(1)))).toHaveLength(1);
  });

  it('while documents were held is found, with the hold', () => {
    const held = operation(retentionHeld({ on: addDays(forgotten.on, -10) }));
    expect(forgetting(held, client(...done))).toEqual([
      finding('ForgottenTooEarly', forgotten.on, [plantedNo(1), plantedNo(4)]),
    ]);
    const released = operation(retentionReleased({ on: addDays(forgotten.on, -5) }));
    expect(forgetting(held, released, client(...done))).toEqual([]);
    expect(forgetting(operation(retentionHeld({ on: addDays(forgotten.on, 1) })), client(...done))).toEqual(
      [],
    );
  });

  it('without a confirmation is found, with the operation that has none', () => {
    expect(forgetting(client(forgotten))).toEqual([
      finding('ForgottenUnconfirmed', forgotten.on, [soundNo('ServiceStarted'), plantedNo(1)]),
    ]);
    const moved = serviceHandedOver({ operationId: laterOperationId, on: civilDate('2024-06-03') });
    expect(forgetting(client(moved, ...done))).toEqual([
      finding('ForgottenUnconfirmed', forgotten.on, [plantedNo(1), plantedNo(4)]),
    ]);
    const afterwards = retentionConfirmed({ operationId, on: addDays(forgotten.on, 1) });
    expect(forgetting(client(forgotten, afterwards))).toHaveLength(1);
    const unserved = clientNo(2)(clientRegistered(), forgotten);
    expect(forgetting(unserved)).toEqual([
      finding('ForgottenUnconfirmed', forgotten.on, [plantedNo(2)], { stream: personNo(2) }),
    ]);
    expect(forgetting(clientNo(2)(clientRegistered(), retentionConfirmed(), forgotten))).toEqual([]);
  });

  it('is found by each personal text that was recorded afterwards, of any day', () => {
    expect(forgetting(client(...done, referralMade(), planGoalProgressed()))).toEqual([
      finding('RecordedAfterForgetting', referralMade().on, [plantedNo(3), plantedNo(4)]),
    ]);
    const { on } = serviceEnded();
    const [noted] = forgetting(client(...done, serviceEnded({ on, note: kept.source, reason: 'other' })));
    expect(noted?._tag).toBe('RecordedAfterForgetting');
    expect(forgetting(client(...done, serviceEnded()))).toEqual([]);
  });

  it('in one of the merged streams alone is found', () => {
    const second = clientNo(2)(clientRegistered(), clientsMerged({ survivorId: clientId }));
    expect(forgetting(client(...done), second)).toEqual([
      finding('ForgottenInPart', forgotten.on, [plantedNo(3)]),
    ]);
    expect(planted(client(...done), second, clientNo(2)(forgotten)).finds(LATER)).toEqual([]);
  });

  it('after death is found nowhere', () => {
    const died = client(clientDied({ on: civilDate('2027-01-04') }), kept, forgettingRequested());
    const tags = planted(died, client(forgettingWithdrawn(), forgotten))
      .finds(LATER)
      .map(({ _tag }) => _tag);
    expect(tags).not.toContain('RecordedAfterDeath');
  });
});

describe('a request to forget', () => {
  const due = (...stories: readonly Iterable<GivenEvent>[]) =>
    planted(...stories)
      .due(LATER)
      .filter(({ _tag }) => _tag === 'ForgettingDue');
  const asked = [kept, forgettingRequested()] as const;

  it('is due on the day that it names, until it is done or taken back', () => {
    const { dueOn } = forgettingRequested();
    const stream = planted(client(...asked)).due(LATER)[0]?.stream;
    expect(due(client(...asked))).toEqual([{ _tag: 'ForgettingDue', stream, on: dueOn, due: dueOn }]);
    expect(due(client(...asked, forgotten))).toEqual([]);
    expect(due(client(...asked, forgettingWithdrawn()))).toEqual([]);
  });

  it('is due of the dead as well', () =>
    expect(due(client(clientDied({ on: civilDate('2027-01-04') }), ...asked))).toHaveLength(1));
});

import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { stateAfter } from '@pavadonis/testing';
import {
  contractAmended,
  contractSigned,
  contractTerminated,
  directProvisionEnded,
  directProvisionStarted,
} from '@pavadonis/testing/examples/contract';
import { provider } from '@pavadonis/testing/examples/ids';

const termAfter = (...events: readonly Contract.Event[]) => Contract.term(stateAfter(Contract, events));

describe('the days of service', () => {
  it('are none before anything is signed', () => {
    expect(termAfter()).toBeUndefined();
  });

  it('are the planned ones of a contract, cut by an early end', () => {
    const { from, to } = contractSigned();
    expect(termAfter(contractSigned())).toStrictEqual({ providerId: provider, from, to });
    expect(termAfter(contractSigned(), contractTerminated())).toStrictEqual({
      providerId: provider,
      from,
      to: contractTerminated().lastDay,
    });
  });

  it('are those amended last, cut by an early end', () => {
    const { from } = contractSigned();
    const shorter = contractAmended({ on: civilDate('2024-06-03'), to: civilDate('2025-03-31') });
    expect(termAfter(contractSigned(), contractAmended())?.to).toBe(contractAmended().to);
    // in the order of the amendments, not in which they were recorded
    expect(termAfter(contractSigned(), shorter, contractAmended())?.to).toBe(shorter.to);
    expect(termAfter(contractSigned(), contractAmended(), contractTerminated())).toStrictEqual({
      providerId: provider,
      from,
      to: contractTerminated().lastDay,
    });
  });

  it('go on under direct provision until it ends', () => {
    const from = directProvisionStarted().on;
    expect(termAfter(directProvisionStarted())).toStrictEqual({ providerId: provider, from });
    expect(termAfter(directProvisionStarted(), directProvisionEnded())).toStrictEqual({
      providerId: provider,
      from,
      to: directProvisionEnded().on,
    });
  });

  it('begin as the first beginning says, and end as the first end does', () => {
    const [early, late] = [civilDate('2024-08-31'), civilDate('2024-09-30')];
    const again = contractSigned({ on: civilDate('2024-01-15'), from: civilDate('2024-02-01') });
    const second = contractTerminated({ on: civilDate('2024-08-15'), lastDay: late });
    const { from } = contractSigned();
    expect(termAfter(contractSigned(), again, contractTerminated({ lastDay: early }), second)).toMatchObject({
      from,
      to: early,
    });
    const ends = [early, late].map((on) => directProvisionEnded({ on }));
    expect(termAfter(directProvisionStarted(), ...ends)?.to).toBe(early);
  });
});

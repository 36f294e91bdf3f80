import { describe, expect, it } from '@jest/globals';
import * as Contract from '@pavadonis/domain/contract';
import {
  directProvisionEnded,
  directProvisionStarted,
  signed,
  terminated,
} from '../support/examples/contract';
import { provider } from '../support/examples/ids';
import { stateAfter } from '../support/history';

const termAfter = (...events: readonly Contract.Event[]) => Contract.term(stateAfter(Contract, events));

describe('the days of service', () => {
  it('are none before anything is signed', () => {
    expect(termAfter()).toBeUndefined();
  });

  it('are the planned ones of a contract, cut by an early end', () => {
    const { from, to } = signed();
    expect(termAfter(signed())).toStrictEqual({ providerId: provider, from, to });
    expect(termAfter(signed(), terminated())).toStrictEqual({
      providerId: provider,
      from,
      to: terminated().lastDay,
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
});

import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { contract } from '@pavadonis/testing';
import { directProvisionStarted, signed } from '@pavadonis/testing/examples/contract';

describe('signing a contract', () => {
  it('records the contract with its planned days', () =>
    contract().when(Contract.signContract(signed.facts())).records(signed()));

  it('may be for one day', () => {
    const oneDay = { from: civilDate('2024-01-01'), to: civilDate('2024-01-01') };
    contract()
      .when(Contract.signContract(signed.facts(oneDay)))
      .records(signed(oneDay));
  });

  it('records nothing when the same contract comes again', () =>
    contract(signed()).when(Contract.signContract(signed.facts())).recordsNothing());

  it('is refused where the stream tells of another contract or of direct provision', () => {
    for (const other of [signed({ to: civilDate('2025-12-31') }), directProvisionStarted()])
      contract(other).when(Contract.signContract(signed.facts())).refuses({ _tag: 'AlreadyBegun' });
  });

  it('is refused where it would end before it begins', () =>
    contract()
      .when(Contract.signContract(signed.facts({ to: civilDate('2023-12-31') })))
      .refuses({ _tag: 'EndsBeforeItBegins' }));
});

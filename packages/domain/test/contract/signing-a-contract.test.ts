import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { contract } from '@pavadonis/testing';
import { contractSigned, directProvisionStarted } from '@pavadonis/testing/examples/contract';

describe('signing a contract', () => {
  it('records the contract with its planned days', () =>
    contract().when(Contract.signContract(contractSigned.facts())).records(contractSigned()));

  it('may be for one day', () => {
    const oneDay = { from: civilDate('2024-01-01'), to: civilDate('2024-01-01') };
    contract()
      .when(Contract.signContract(contractSigned.facts(oneDay)))
      .records(contractSigned(oneDay));
  });

  it('records nothing when the same contract comes again', () =>
    contract(contractSigned()).when(Contract.signContract(contractSigned.facts())).recordsNothing());

  it('is refused if another contract or provision began', () => {
    for (const other of [contractSigned({ to: civilDate('2025-12-31') }), directProvisionStarted()])
      contract(other)
        .when(Contract.signContract(contractSigned.facts()))
        .refuses({ _tag: 'ContractAlreadyBegun' });
  });

  it('is refused where it would end before it begins', () =>
    contract()
      .when(Contract.signContract(contractSigned.facts({ to: civilDate('2023-12-31') })))
      .refuses({ _tag: 'EndsBeforeItBegins' }));
});

import { describe, it } from '@jest/globals';
import * as Contract from '@pavadonis/domain/contract';
import { contract } from '@pavadonis/testing';
import { contractSigned, directProvisionStarted } from '@pavadonis/testing/examples/contract';
import { laterProvider } from '@pavadonis/testing/examples/ids';

describe('starting direct provision', () => {
  it('records the first day', () =>
    contract()
      .when(Contract.startDirectProvision(directProvisionStarted.facts()))
      .records(directProvisionStarted()));

  it('records nothing when the same start comes again', () =>
    contract(directProvisionStarted())
      .when(Contract.startDirectProvision(directProvisionStarted.facts()))
      .recordsNothing());

  it('is refused if a contract or provision began', () => {
    for (const other of [contractSigned(), directProvisionStarted({ providerId: laterProvider })])
      contract(other)
        .when(Contract.startDirectProvision(directProvisionStarted.facts()))
        .refuses({ _tag: 'ContractAlreadyBegun' });
  });
});

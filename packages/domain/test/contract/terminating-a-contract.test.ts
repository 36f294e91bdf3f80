import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { contract } from '@pavadonis/testing';
import {
  contractAmended,
  contractSigned,
  contractTerminated,
  directProvisionStarted,
} from '@pavadonis/testing/examples/contract';

describe('terminating a contract', () => {
  it('records the last day of service', () =>
    contract(contractSigned())
      .when(Contract.terminateContract(contractTerminated.facts()))
      .records(contractTerminated()));

  it('may leave the first or last planned day as the last', () => {
    for (const lastDay of [contractSigned().from, contractSigned().to])
      contract(contractSigned())
        .when(Contract.terminateContract(contractTerminated.facts({ lastDay })))
        .records(contractTerminated({ lastDay }));
  });

  it('may leave a day that was planned by then as the last one', () => {
    const lastDay = { lastDay: civilDate('2025-10-31') };
    contract(contractSigned(), contractAmended())
      .when(Contract.terminateContract(contractTerminated.facts(lastDay)))
      .records(contractTerminated(lastDay));
    const later = contractAmended({ on: civilDate('2024-09-02') });
    contract(contractSigned(), later)
      .when(Contract.terminateContract(contractTerminated.facts(lastDay)))
      .refuses({ _tag: 'OutsideTerm', from: contractSigned().from, to: contractSigned().to });
  });

  it('records nothing when the same last day comes again', () =>
    contract(contractSigned(), contractTerminated())
      .when(Contract.terminateContract(contractTerminated.facts()))
      .recordsNothing());

  it('is refused without one, also under direct provision', () => {
    contract().when(Contract.terminateContract(contractTerminated.facts())).refuses({ _tag: 'NoContract' });
    contract(directProvisionStarted())
      .when(Contract.terminateContract(contractTerminated.facts()))
      .refuses({ _tag: 'NoContract' });
  });

  it('is refused before the signing', () =>
    contract(contractSigned())
      .when(Contract.terminateContract(contractTerminated.facts({ on: civilDate('2023-11-19') })))
      .refuses({ _tag: 'NoContract' }));

  it('is refused once it is terminated on another day', () =>
    contract(contractSigned(), contractTerminated())
      .when(Contract.terminateContract(contractTerminated.facts({ lastDay: civilDate('2024-09-30') })))
      .refuses({ _tag: 'ContractIsOver', lastDay: civilDate('2024-08-31') }));

  it('is refused outside the planned days', () => {
    for (const lastDay of [civilDate('2023-12-31'), civilDate('2025-07-01')])
      contract(contractSigned())
        .when(Contract.terminateContract(contractTerminated.facts({ lastDay })))
        .refuses({ _tag: 'OutsideTerm', from: contractSigned().from, to: contractSigned().to });
  });
});

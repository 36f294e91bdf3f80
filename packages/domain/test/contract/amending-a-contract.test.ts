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

describe('amending a contract', () => {
  it('records a later or earlier day, from the first day on', () => {
    for (const to of [contractAmended().to, civilDate('2024-12-31'), contractSigned().from])
      contract(contractSigned())
        .when(Contract.amendContract(contractAmended.facts({ to })))
        .records(contractAmended({ to }));
  });

  it('records one that takes another back, and a late one', () => {
    const back = { on: civilDate('2024-06-03'), to: contractSigned().to };
    contract(contractSigned(), contractAmended())
      .when(Contract.amendContract(contractAmended.facts(back)))
      .records(contractAmended(back));
    const earlier = { on: civilDate('2024-03-04'), to: civilDate('2025-09-30') };
    contract(contractSigned(), contractAmended())
      .when(Contract.amendContract(contractAmended.facts(earlier)))
      .records(contractAmended(earlier));
  });

  it('records one from before a termination, entered late', () =>
    contract(contractSigned(), contractTerminated())
      .when(Contract.amendContract(contractAmended.facts()))
      .records(contractAmended()));

  it('records nothing when that day is planned by then', () => {
    for (const on of [contractAmended().on, civilDate('2024-07-01')])
      contract(contractSigned(), contractAmended())
        .when(Contract.amendContract(contractAmended.facts({ on })))
        .recordsNothing();
    contract(contractSigned())
      .when(Contract.amendContract(contractAmended.facts({ to: contractSigned().to })))
      .recordsNothing();
  });

  it('is refused without, or before, a signed contract', () => {
    for (const events of [[], [directProvisionStarted()]])
      contract(...events)
        .when(Contract.amendContract(contractAmended.facts()))
        .refuses({ _tag: 'NoContract' });
    contract(contractSigned())
      .when(Contract.amendContract(contractAmended.facts({ on: civilDate('2023-11-19') })))
      .refuses({ _tag: 'NoContract' });
  });

  it('is refused once the contract is terminated', () => {
    for (const on of [contractTerminated().on, civilDate('2024-09-02')])
      contract(contractSigned(), contractTerminated())
        .when(Contract.amendContract(contractAmended.facts({ on })))
        .refuses({ _tag: 'ContractIsOver', lastDay: contractTerminated().lastDay });
  });

  it('is refused where it would end before it begins', () =>
    contract(contractSigned())
      .when(Contract.amendContract(contractAmended.facts({ to: civilDate('2023-12-31') })))
      .refuses({ _tag: 'EndsBeforeItBegins' }));
});

import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { contract } from '@pavadonis/testing';
import {
  contractSigned,
  directProvisionEnded,
  directProvisionStarted,
} from '@pavadonis/testing/examples/contract';

describe('ending direct provision', () => {
  it('records the last day', () =>
    contract(directProvisionStarted())
      .when(Contract.endDirectProvision(directProvisionEnded.facts()))
      .records(directProvisionEnded()));

  it('may end on its first day', () => {
    const { on } = directProvisionStarted();
    contract(directProvisionStarted())
      .when(Contract.endDirectProvision({ on }))
      .records(directProvisionEnded({ on }));
  });

  it('records nothing when the same day comes again', () =>
    contract(directProvisionStarted(), directProvisionEnded())
      .when(Contract.endDirectProvision(directProvisionEnded.facts()))
      .recordsNothing());

  it('is refused where there is none, also under a contract', () => {
    for (const events of [[], [contractSigned()]])
      contract(...events)
        .when(Contract.endDirectProvision(directProvisionEnded.facts()))
        .refuses({ _tag: 'NoContract' });
  });

  it('is refused once it has ended on another day', () =>
    contract(directProvisionStarted(), directProvisionEnded())
      .when(Contract.endDirectProvision({ on: civilDate('2024-03-01') }))
      .refuses({ _tag: 'ContractIsOver', lastDay: civilDate('2024-02-29') }));

  it('is refused before its first day', () =>
    contract(directProvisionStarted())
      .when(Contract.endDirectProvision({ on: civilDate('2023-12-31') }))
      .refuses({ _tag: 'OutsideTerm', from: civilDate('2024-01-01') }));
});

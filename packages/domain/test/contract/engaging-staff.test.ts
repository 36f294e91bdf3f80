import { describe, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { contract } from '@pavadonis/testing';
import {
  contractAmended,
  contractSigned,
  contractTerminated,
  directProvisionEnded,
  directProvisionStarted,
  staffEngaged,
  staffReleased,
} from '@pavadonis/testing/examples/contract';
import { mentorId } from '@pavadonis/testing/examples/ids';

describe('engaging staff', () => {
  it('records who is engaged under a contract or direct provision', () => {
    for (const begun of [contractSigned(), directProvisionStarted()])
      contract(begun).when(Contract.engageStaff(staffEngaged.facts())).records(staffEngaged());
  });

  it('records a second worker, and one who comes back in another role', () => {
    const mentor = { workerId: mentorId, role: 'mentor' } as const;
    contract(contractSigned(), staffEngaged())
      .when(Contract.engageStaff(staffEngaged.facts(mentor)))
      .records(staffEngaged(mentor));
    const senior = { on: civilDate('2024-10-01'), role: 'senior_social_worker' } as const;
    contract(contractSigned(), staffEngaged(), staffReleased())
      .when(Contract.engageStaff(staffEngaged.facts(senior)))
      .records(staffEngaged(senior));
  });

  it('records who comes back on the day of the release', () =>
    contract(contractSigned(), staffEngaged(), staffReleased())
      .when(Contract.engageStaff(staffEngaged.facts({ on: staffReleased().on })))
      .records(staffEngaged({ on: staffReleased().on })));

  it('records an earlier first day or role, entered late', () => {
    const earlier = { on: civilDate('2024-01-02') };
    contract(contractSigned(), staffEngaged())
      .when(Contract.engageStaff(staffEngaged.facts(earlier)))
      .records(staffEngaged(earlier));
    contract(contractSigned(), staffEngaged({ seq: written(Whole, 1) }))
      .when(Contract.engageStaff(staffEngaged.facts({ role: 'mentor' })))
      .records(staffEngaged({ role: 'mentor' }));
  });

  it('records nothing when the worker is, or was, engaged in that role', () => {
    contract(contractSigned(), staffEngaged())
      .when(Contract.engageStaff(staffEngaged.facts()))
      .recordsNothing();
    contract(contractSigned(), staffEngaged(), staffReleased())
      .when(Contract.engageStaff(staffEngaged.facts({ on: civilDate('2024-03-01') })))
      .recordsNothing();
  });

  it('records who is engaged on the first or the last day of service', () => {
    for (const on of [contractSigned().from, contractSigned().to])
      contract(contractSigned())
        .when(Contract.engageStaff(staffEngaged.facts({ on })))
        .records(staffEngaged({ on }));
  });

  it('is refused without a contract', () =>
    contract().when(Contract.engageStaff(staffEngaged.facts())).refuses({ _tag: 'NoContract' }));

  it('is refused outside the days of a contract', () => {
    const { from, to } = contractSigned();
    for (const on of [civilDate('2023-12-31'), civilDate('2025-07-01')])
      contract(contractSigned())
        .when(Contract.engageStaff(staffEngaged.facts({ on })))
        .refuses({ _tag: 'OutsideTerm', from, to });
  });

  it('records who is engaged in the days that an amendment added', () => {
    const on = civilDate('2025-07-01');
    contract(contractSigned(), contractAmended())
      .when(Contract.engageStaff(staffEngaged.facts({ on })))
      .records(staffEngaged({ on }));
  });

  it('is refused after an early end', () =>
    contract(contractSigned(), contractTerminated())
      .when(Contract.engageStaff(staffEngaged.facts({ on: civilDate('2024-09-01') })))
      .refuses({ _tag: 'OutsideTerm', from: contractSigned().from, to: contractTerminated().lastDay }));

  it('is refused outside the days of direct provision', () => {
    const from = directProvisionStarted().on;
    contract(directProvisionStarted())
      .when(Contract.engageStaff(staffEngaged.facts({ on: civilDate('2023-12-31') })))
      .refuses({ _tag: 'OutsideTerm', from });
    contract(directProvisionStarted(), directProvisionEnded())
      .when(Contract.engageStaff(staffEngaged.facts({ on: civilDate('2024-03-01') })))
      .refuses({ _tag: 'OutsideTerm', from, to: civilDate('2024-02-29') });
  });

  it('is refused in a second role', () =>
    contract(contractSigned(), staffEngaged())
      .when(Contract.engageStaff(staffEngaged.facts({ role: 'mentor' })))
      .refuses({ _tag: 'EngagedInAnotherRole', role: 'social_worker' }));
});

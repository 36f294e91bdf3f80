import { describe, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { contract } from '@pavadonis/testing';
import {
  contractAmended,
  directProvisionEnded,
  directProvisionStarted,
  engaged,
  released,
  signed,
  terminated,
} from '@pavadonis/testing/examples/contract';
import { mentorId } from '@pavadonis/testing/examples/ids';

describe('engaging staff', () => {
  it('records who is engaged under a contract or direct provision', () => {
    for (const begun of [signed(), directProvisionStarted()])
      contract(begun).when(Contract.engageStaff(engaged.facts())).records(engaged());
  });

  it('records a second worker, and one who comes back in another role', () => {
    const mentor = { workerId: mentorId, role: 'mentor' } as const;
    contract(signed(), engaged())
      .when(Contract.engageStaff(engaged.facts(mentor)))
      .records(engaged(mentor));
    const senior = { on: civilDate('2024-10-01'), role: 'senior_social_worker' } as const;
    contract(signed(), engaged(), released())
      .when(Contract.engageStaff(engaged.facts(senior)))
      .records(engaged(senior));
  });

  it('records who comes back on the day of the release', () =>
    contract(signed(), engaged(), released())
      .when(Contract.engageStaff(engaged.facts({ on: released().on })))
      .records(engaged({ on: released().on })));

  it('records an earlier first day, or an earlier role of a day, that is entered late', () => {
    const earlier = { on: civilDate('2024-01-02') };
    contract(signed(), engaged())
      .when(Contract.engageStaff(engaged.facts(earlier)))
      .records(engaged(earlier));
    contract(signed(), engaged({ seq: written(Whole, 1) }))
      .when(Contract.engageStaff(engaged.facts({ role: 'mentor' })))
      .records(engaged({ role: 'mentor' }));
  });

  it('records nothing when the worker is engaged in that role, or was on an earlier day', () => {
    contract(signed(), engaged()).when(Contract.engageStaff(engaged.facts())).recordsNothing();
    contract(signed(), engaged(), released())
      .when(Contract.engageStaff(engaged.facts({ on: civilDate('2024-03-01') })))
      .recordsNothing();
  });

  it('records who is engaged on the first or the last day of service', () => {
    for (const on of [signed().from, signed().to])
      contract(signed())
        .when(Contract.engageStaff(engaged.facts({ on })))
        .records(engaged({ on }));
  });

  it('is refused without a contract', () =>
    contract().when(Contract.engageStaff(engaged.facts())).refuses({ _tag: 'NoContract' }));

  it('is refused outside the days of a contract', () => {
    const { from, to } = signed();
    for (const on of [civilDate('2023-12-31'), civilDate('2025-07-01')])
      contract(signed())
        .when(Contract.engageStaff(engaged.facts({ on })))
        .refuses({ _tag: 'OutsideTerm', from, to });
  });

  it('records who is engaged in the days that an amendment added', () => {
    const on = civilDate('2025-07-01');
    contract(signed(), contractAmended())
      .when(Contract.engageStaff(engaged.facts({ on })))
      .records(engaged({ on }));
  });

  it('is refused after an early end', () =>
    contract(signed(), terminated())
      .when(Contract.engageStaff(engaged.facts({ on: civilDate('2024-09-01') })))
      .refuses({ _tag: 'OutsideTerm', from: signed().from, to: terminated().lastDay }));

  it('is refused outside the days of direct provision', () => {
    const from = directProvisionStarted().on;
    contract(directProvisionStarted())
      .when(Contract.engageStaff(engaged.facts({ on: civilDate('2023-12-31') })))
      .refuses({ _tag: 'OutsideTerm', from });
    contract(directProvisionStarted(), directProvisionEnded())
      .when(Contract.engageStaff(engaged.facts({ on: civilDate('2024-03-01') })))
      .refuses({ _tag: 'OutsideTerm', from, to: civilDate('2024-02-29') });
  });

  it('is refused in a second role', () =>
    contract(signed(), engaged())
      .when(Contract.engageStaff(engaged.facts({ role: 'mentor' })))
      .refuses({ _tag: 'EngagedAs', role: 'social_worker' }));
});

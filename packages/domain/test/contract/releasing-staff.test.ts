import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { contract } from '@pavadonis/testing';
import { contractSigned, staffEngaged, staffReleased } from '@pavadonis/testing/examples/contract';
import { mentorId } from '@pavadonis/testing/examples/ids';

describe('releasing staff', () => {
  it('records the last day, which may be the first', () => {
    for (const on of [staffReleased().on, staffEngaged().on])
      contract(contractSigned(), staffEngaged())
        .when(Contract.releaseStaff(staffReleased.facts({ on })))
        .records(staffReleased({ on }));
  });

  it('records nothing when the worker is not engaged', () => {
    for (const events of [[], [staffEngaged(), staffReleased()]])
      contract(contractSigned(), ...events)
        .when(Contract.releaseStaff(staffReleased.facts()))
        .recordsNothing();
  });

  it('records nothing before the worker was engaged', () =>
    contract(contractSigned(), staffEngaged())
      .when(Contract.releaseStaff(staffReleased.facts({ on: civilDate('2024-01-07') })))
      .recordsNothing());

  it('releases nobody else', () => {
    const mentor = { workerId: mentorId };
    contract(contractSigned(), staffEngaged(), staffEngaged(mentor), staffReleased())
      .when(Contract.releaseStaff(staffReleased.facts(mentor)))
      .records(staffReleased(mentor));
  });

  it('records an earlier last day that is entered late', () => {
    const earlier = { on: civilDate('2024-06-28') };
    contract(contractSigned(), staffEngaged(), staffReleased())
      .when(Contract.releaseStaff(staffReleased.facts(earlier)))
      .records(staffReleased(earlier));
  });
});

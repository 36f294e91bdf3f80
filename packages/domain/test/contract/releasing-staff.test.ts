import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { contract } from '@pavadonis/testing';
import { engaged, released, signed } from '@pavadonis/testing/examples/contract';
import { mentorId } from '@pavadonis/testing/examples/ids';

describe('releasing staff', () => {
  it('records the last day, which may be the first', () => {
    for (const on of [released().on, engaged().on])
      contract(signed(), engaged())
        .when(Contract.releaseStaff(released.facts({ on })))
        .records(released({ on }));
  });

  it('records nothing when the worker is not engaged', () => {
    for (const events of [[], [engaged(), released()]])
      contract(signed(), ...events)
        .when(Contract.releaseStaff(released.facts()))
        .recordsNothing();
  });

  it('records nothing before the worker was engaged', () =>
    contract(signed(), engaged())
      .when(Contract.releaseStaff(released.facts({ on: civilDate('2024-01-07') })))
      .recordsNothing());

  it('releases nobody else', () => {
    const mentor = { workerId: mentorId };
    contract(signed(), engaged(), engaged(mentor), released())
      .when(Contract.releaseStaff(released.facts(mentor)))
      .records(released(mentor));
  });

  it('records an earlier last day that is entered late', () => {
    const earlier = { on: civilDate('2024-06-28') };
    contract(signed(), engaged(), released())
      .when(Contract.releaseStaff(released.facts(earlier)))
      .records(released(earlier));
  });
});

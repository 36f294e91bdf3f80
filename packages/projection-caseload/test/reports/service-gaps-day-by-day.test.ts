import { describe, expect, it } from '@jest/globals';
import { addDays, type CivilDate, type Period } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import { caseload, providerPeriods, serviceGapsIn, staffEngagedIn } from '@pavadonis/projection-caseload';
import { anyLog, someDay } from '@pavadonis/testing/random';
import fc from 'fast-check';

const daysOf = ({ from, to }: Period): readonly CivilDate[] => {
  const days: CivilDate[] = [];
  for (let each = from; each <= to; each = addDays(each, 1)) days.push(each);
  return days;
};

const period = fc
  .tuple(someDay, fc.nat({ max: 200 }))
  .map(([from, length]): Period => ({ from, to: addDays(from, length) }));

describe('for any random contract', () => {
  it('days in gaps are those that no period covers, each once', () =>
    fc.assert(
      fc.property(anyLog(['contract']), period, someDay, (log, asked, asOf) => {
        const rows = project(caseload, log);
        const periods = providerPeriods(rows, { asOf });
        const uncovered = daysOf(asked).filter(
          (on) => !periods.some(({ from, to }) => from <= on && (to === undefined || on <= to)),
        );
        const gaps = serviceGapsIn(rows, asked, { asOf });
        expect(gaps.flatMap(daysOf)).toEqual(uncovered);
        // two stretches that touch are one
        expect(gaps.filter(({ to }) => gaps.some(({ from }) => from === addDays(to, 1)))).toEqual([]);
      }),
      { numRuns: 200 },
    ));

  it('workers of a period are engaged on one of its days', () =>
    fc.assert(
      fc.property(anyLog(['contract']), period, (log, asked) => {
        const rows = project(caseload, log);
        const engagements = [...rows.contract.values()].flatMap(({ staff }) => staff);
        const mentors = engagements.filter(
          ({ role, from, to }) =>
            role === 'mentor' && daysOf(asked).some((on) => from <= on && (to === undefined || on <= to)),
        );
        expect(staffEngagedIn(rows, asked).mentor).toBe(
          new Set(mentors.map(({ workerId }) => workerId)).size,
        );
      }),
      { numRuns: 200 },
    ));
});

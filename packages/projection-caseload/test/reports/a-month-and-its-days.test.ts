import { describe, expect, it } from '@jest/globals';
import { firstDayOf, lastDayOf, type Month, type Period } from '@pavadonis/domain';
import { type AsOf, project } from '@pavadonis/projection';
import {
  caseload,
  type CaseloadView,
  clientsAppealingIn,
  clientsEnrolledIn,
  clientsGrantedStatusIn,
  clientsRefusedStatusIn,
  clientsServedIn,
  clientsServedInByProvider,
  episodesEndedIn,
  newClientsIn,
  serviceGapsIn,
  staffEngagedIn,
} from '@pavadonis/projection-caseload';
import { anyLog, someMonth } from '@pavadonis/testing/random';
import fc from 'fast-check';

type Report = (rows: CaseloadView, during: Month | Period, options?: Partial<AsOf>) => unknown;

const reports: Readonly<Record<string, Report>> = {
  clientsServedIn,
  clientsServedInByProvider,
  clientsEnrolledIn,
  newClientsIn,
  episodesEndedIn,
  clientsGrantedStatusIn: (rows, ...asked) => clientsGrantedStatusIn(rows, 'refugee', ...asked),
  clientsRefusedStatusIn,
  clientsAppealingIn: (rows, ...asked) => clientsAppealingIn(rows, 'refusal', ...asked),
  staffEngagedIn,
  serviceGapsIn,
};

describe('every report for a month', () => {
  it('is the one for its days, as of the last of them', () =>
    fc.assert(
      fc.property(anyLog(['client', 'contract']), someMonth, (log, month) => {
        const rows = project(caseload, log);
        const days = { from: firstDayOf(month), to: lastDayOf(month) };
        const all = (during: Month | Period, options?: Partial<AsOf>) =>
          Object.entries(reports).map(([name, report]) => [name, report(rows, during, options)]);
        expect(all(days)).toEqual(all(month));
        expect(all(month, { asOf: days.to })).toEqual(all(month));
      }),
      { numRuns: 50 },
    ));
});

import { caseload } from '@pavadonis/projection-caseload';
import { findings } from '@pavadonis/projection-findings';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { participation } from '@pavadonis/projection-participation';
import { planStatus } from '@pavadonis/projection-plan-status';
import type { Views } from '@pavadonis/projection';
import type { Answers } from '../oracle/question';
import { breakdowns, caseloadCounts, daysWithoutProvider, listsOfClients, staff } from './caseload';
import { moneyFigures, splitFigures } from './money';
import { participationFigures } from './participation';
import { planFigures } from './plans';

/** All read models. */
export const models = { caseload, planStatus, fundingSplit, participation, findings };

export type Rows = Views<typeof models>;

/** Returns the figures of the read models, in the same form as those of the oracle. */
export const answers = (rows: Rows): Answers => ({
  caseload: (question) => caseloadCounts(rows.caseload, question),
  breakdowns: (question) => breakdowns(rows.caseload, question),
  staff: (question) => staff(rows.caseload, question),
  daysWithoutProvider: (question) => daysWithoutProvider(rows.caseload, question),
  plans: (question) => planFigures(rows.planStatus, question),
  participation: (question) => participationFigures(rows.participation, question),
  money: (question) => moneyFigures(rows.fundingSplit, question),
  listsOfClients: (question) => listsOfClients(rows.caseload, question),
  split: (question) => splitFigures(rows.fundingSplit, question),
});

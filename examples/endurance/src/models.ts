import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { planStatus } from '@pavadonis/projection-plan-status';

/** The read models of the keeper. */
export const models = { caseload, planStatus, fundingSplit };

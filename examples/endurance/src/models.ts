import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { planStatus } from '@pavadonis/projection-plan-status';

/** The read models that are kept live. */
export const models = { caseload, planStatus, fundingSplit };

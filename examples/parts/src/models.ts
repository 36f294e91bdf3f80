import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { planStatus } from '@pavadonis/projection-plan-status';

/** The read models that the published figures ask. All parts are replayed into the same ones. */
export const models = { caseload, planStatus, fundingSplit };

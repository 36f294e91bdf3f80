import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { planStatus } from '@pavadonis/projection-plan-status';

/** The read models that replays and live read models are measured with. */
export const models = { caseload, planStatus, fundingSplit };

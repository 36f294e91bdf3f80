import type { PromisedCaseworkWithReadModels } from '@pavadonis/casework';
import { caseload } from '@pavadonis/projection-caseload';
import { findings } from '@pavadonis/projection-findings';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { planStatus } from '@pavadonis/projection-plan-status';

/** The read models that the pages ask. */
export const models = { caseload, planStatus, fundingSplit, findings };

/** Casework with these read models. */
export type Office = PromisedCaseworkWithReadModels<typeof models>;

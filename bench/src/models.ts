import { caseload } from '@pavadonis/projection-caseload';
import { findings } from '@pavadonis/projection-findings';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { participation } from '@pavadonis/projection-participation';
import { planStatus } from '@pavadonis/projection-plan-status';

/** The read models of the replay and live benchmarks. */
export const models = { caseload, planStatus, fundingSplit };

/** All read models of the library. */
export const allModels = { ...models, participation, findings };

import type { Views } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { findings } from '@pavadonis/projection-findings';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { participation } from '@pavadonis/projection-participation';
import { planStatus } from '@pavadonis/projection-plan-status';

/** All read models of the packages. */
export const models = { caseload, planStatus, fundingSplit, participation, findings };

export type Rows = Views<typeof models>;

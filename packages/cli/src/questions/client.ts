import type { CaseloadRows } from '@pavadonis/projection-caseload';

/** A client as the reports of the caseload return one. */
export type Client = CaseloadRows['client'];

import type { CaseloadRows } from '@pavadonis/projection-caseload';

/** A client as the caseload's reports return one. */
export type Client = CaseloadRows['client'];

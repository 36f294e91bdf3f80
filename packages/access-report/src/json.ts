import type { AccessReport } from './report/access-report';

/** Writes an access report as JSON: the same bytes for the same report. */
export const accessReportJson = (report: AccessReport): string => `${JSON.stringify(report, undefined, 1)}\n`;

import type { AuditReport } from './audit-report';

/** Writes an audit report as JSON: the same bytes for the same report, each event, row and finding on lines of its own. */
export const auditReportJson = (report: AuditReport): string => `${JSON.stringify(report, undefined, 1)}\n`;

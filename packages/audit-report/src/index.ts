/** Audit reports: findings, record keeping, seals and explained figures, as data and as a page. */
export { auditReport, type AuditReportError, type AuditReportOptions } from './audit-report';
export {
  type AskedFigure,
  type AskedNumber,
  type AskedOf,
  askNumber,
  askShare,
  type NumberOptions,
  type ShareOptions,
} from './gather/figures';
export type { CompareError, SealToCompare } from './gather/seal';
export { auditReportPage } from './page/audit-report-page';
export type { AskedReport, AuditReport, ReportedLog } from './report/audit-report';
export type { ReportedDocument, ReportedEvent, ReportedUser } from './report/reported-event';
export type {
  AskedAbout,
  BehindFigure,
  CountedRow,
  FigureForm,
  NotCounted,
  ReportedFigure,
  ReportedPart,
} from './report/reported-figure';
export type { FindingsOfKind, ReportedFinding } from './report/reported-findings';
export type {
  ChangedField,
  LateEntry,
  Recorder,
  RecordKeeping,
  ReportedCorrection,
} from './report/reported-record-keeping';
export type { ReportedSeal, ReportedVerdict } from './report/reported-seal';
export { auditReportJson } from './report/json';

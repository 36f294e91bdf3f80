/** Findings: broken rules that only show after the event, and reminders of what falls due. */
export type { FindingsOptions } from './history-to-date';
export {
  type Finding,
  type FindingKind,
  findingKinds,
  type FindingTag,
  type Severity,
} from './finding-kinds';
export { findings, type FindingsRows, type FindingsView } from './findings';
export { type Reminder, reminderKinds, type ReminderTag } from './reminder-kinds';
export { findingsToDate } from './reports/findings-to-date';
export { recordKeepingFindings } from './reports/record-keeping';
export { allReminders, remindersIn } from './reports/reminders';
export type { StreamRow } from './rows/any-stream';

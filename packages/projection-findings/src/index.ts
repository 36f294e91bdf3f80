/** Findings: what breaks a rule after the event, and what falls due. */
export { find } from './reports/findings-to-date';
export {
  type Finding,
  type FindingKind,
  findingKinds,
  type FindingTag,
  type Severity,
} from './finding-kinds';
export { findings, type Findings, type FindingsRows } from './findings';
export type { Asked } from './context';
export { due } from './reports/reminders';
export { recordKeeping } from './reports/record-keeping';
export { type Reminder, reminderKinds, type ReminderTag, saidIn } from './reminder-kinds';
export type { ClientStory } from './rows/client';
export type { Story } from './rows/stream';

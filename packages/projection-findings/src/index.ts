/** Findings: what breaks a rule after the event, and what falls due. */
export { find } from './find';
export { type Finding, type FindingKind, findingKinds, type FindingTag, type Severity } from './finding';
export { findings, type Findings, type FindingsRows } from './findings';
export type { ClientStory } from './rows/client';
export type { Story } from './rows/story';
export type { Asked } from './rows/world';
export { due } from './due';
export { recordKeeping } from './record-keeping';
export { type Reminder, reminderKinds, type ReminderTag, saidIn } from './reminder';

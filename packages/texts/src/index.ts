/** Texts that a host shows to people: refusals, findings and reminders in words, Latvian and English. */
export { findingText, severityText } from './finding';
export { refusalText } from './refusal-text';
export { reminderText } from './reminder';
export type { Language } from './say';

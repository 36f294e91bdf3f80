/** The words that a host shows to people, in Latvian and English: refusals, findings, reminders and technical errors. */
export { severityText } from './finding';
export type { Language } from './language';
export { type HasText, type TechnicalError, textOf } from './text-of';
export { textOfThrown } from './text-of-thrown';

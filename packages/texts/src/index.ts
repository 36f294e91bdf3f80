/** Words for people, in Latvian and English: refusals, findings, reminders, technical errors, types of events, counts. */
export { countText, hiddenCountsText } from './count';
/** Words for people, in Latvian and English: refusals, findings, reminders, technical errors, events and their fields. */
export { eventTypeText } from './event-type';
export type { ClientField, WordField, WordOf } from './fields/field';
export { fieldText, wordText } from './fields/text';
export { severityText } from './finding';
export type { Language } from './language';
export { type HasText, type TechnicalError, textOf } from './text-of';
export { textOfThrown } from './text-of-thrown';

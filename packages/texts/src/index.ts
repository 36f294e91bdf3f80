/** Words for people, in Latvian and English: refusals, findings, reminders, errors, events and their fields, counts. */
export { countText, hiddenCountsText } from './count';
export { eventTypeText } from './event-type';
export { fieldText, wordText } from './fields/text';
export { severityText } from './finding';
export type { Language } from './language';
export { type HasText, type TechnicalError, textOf } from './text-of';
export { textOfThrown } from './text-of-thrown';

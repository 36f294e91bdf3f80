export { eventStoreDbStore, type EventStoreDbOptions } from './open';
export type { OpenError } from './open-error';
export { openErrorText } from './open-error-text';
export type { Patience } from './patience';

export { eventStoreDbStore, type EventStoreDbOptions } from './open';
export type { RetryOptions } from './retry';
export { openErrorText } from './open-error-text';

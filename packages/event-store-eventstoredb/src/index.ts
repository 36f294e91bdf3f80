export { eventStoreDbStore, type EventStoreDbOptions } from './open';
export type { RetryOptions } from './retry';

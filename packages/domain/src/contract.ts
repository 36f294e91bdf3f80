/**
 * A provider's contract, or a time in which the foundation provides the service itself; and the staff engaged under
 * it.
 *
 * Planned and actual ends are kept apart, since they differed in two contracts.
 */
export * from './contract/events';
export { type Engagement, evolve, initial, type State, term } from './contract/state';
export * from './contract/refusals';
export * from './contract/decisions';

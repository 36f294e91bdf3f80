/** Proofs of a host's own read model: given events, these are its rows; and the laws that it obeys. */
export { given } from './given';
export { historyOf } from './history';
export { journal, type JournalRow } from './journal';
export { type Law, type LawOptions, lawsOf, obeysTheLaws } from './laws';

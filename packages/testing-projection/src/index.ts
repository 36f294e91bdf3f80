/** For hosts that write a read model of their own: given what streams recorded, and the laws that read models obey. */
export { given } from './given';
export { historyOf } from './history';
export { journal, type JournalRow } from './journal';
export { type Law, type LawOptions, lawsOf, obeysTheLaws } from './laws';

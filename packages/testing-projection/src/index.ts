/** Tests of a host's own read model: the rows that follow from given events, and the laws that it obeys. */
export { given } from './given';
export { historyOf } from './history';
export { historyInWindows } from './history-in-windows';
export { journal, type JournalRow } from './journal';
export {
  type Law,
  type LawOptions,
  lawsOf,
  type Model,
  obeysTheLaws,
  type Sample,
  type LawRunner,
} from './laws';

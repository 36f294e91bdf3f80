/** For hosts that test what they build on the domain: given and when; events, logs and histories at random. */
export { anyOf, type ByName } from './any-of';
export { anyCents, anyDay, dayBetween } from './arbitraries';
export { about, type AtATime, expectOnceOnly } from './doing-twice';
export { example, type Example } from './example';
export {
  centre,
  centreNo,
  client,
  clientNo,
  contract,
  contractNo,
  type GivenStream,
  operation,
  operationNo,
  stream,
} from './given';
export { recordedInOrder, stateAfter } from './history';
export {
  afterEvents,
  type GivenEvent,
  type Known,
  knownBy,
  knownPart,
  late,
  type LogEntry,
  logOf,
} from './log';
export { anyLog, believableLog } from './random/any-log';
export { fewValues, someDay, someMonth } from './random/few-values';
export { histories, type HistoryOptions } from './walk/histories';

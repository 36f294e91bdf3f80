/** For hosts that test what they build on the domain: given and when, and logs of events. */
export { example, type Example } from './example';
export {
  centre,
  centreNo,
  client,
  clientNo,
  contract,
  contractNo,
  type Expectation,
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

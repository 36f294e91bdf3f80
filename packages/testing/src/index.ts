/** For hosts that test their own policies on the domain: given, when, what is answered; values and histories at random. */
export { anyOf, type ByName } from './any-of';
export { anyCents, anyDay, dayBetween } from './arbitraries';
export { about, type AtATime, expectOnceOnly } from './doing-twice';
export { example, type Example } from './example';
export { centre, client, contract, operation, stream } from './given';
export { recordedInOrder, stateAfter } from './history';
export { histories, type HistoryOptions } from './walk/histories';

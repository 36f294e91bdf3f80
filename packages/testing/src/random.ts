/** For hosts that test what they build on the domain by properties: values, events, logs and histories at random. */
export { anyOf, type ByName } from './any-of';
export { anyCents, anyDay, dayBetween } from './arbitraries';
export { about, type AtATime, expectOnceOnly } from './doing-twice';
export { anyLog, believableLog } from './random/any-log';
export { fewValues, someDay, someMonth } from './random/few-values';
export { histories, type HistoryOptions } from './walk/histories';

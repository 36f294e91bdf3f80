/** Spans and metrics of OpenTelemetry, out of what casework tells on its tracing channels. */
export { watchCasework } from './watch-casework';
export type { CaseworkTelemetry, WatchOptions } from './telemetry';
export type { WatchedReactions, WatchedReadModels, WatchedRuns } from './runs';

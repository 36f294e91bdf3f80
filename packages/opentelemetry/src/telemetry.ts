import type { MeterProvider, TracerProvider } from '@opentelemetry/api';
import type { WatchedRuns } from './runs';

/** The providers that spans and metrics go to, and the name of the store's system. */
export interface WatchOptions {
  /** Makes the tracer; by default the provider that is registered with the API. */
  readonly tracerProvider?: TracerProvider | undefined;
  /** Makes the meter; by default the provider that is registered with the API when this is called. */
  readonly meterProvider?: MeterProvider | undefined;
  /** The `db.system.name` of the store, such as `sqlite`, the default, or `eventstoredb`. */
  readonly system?: string | undefined;
}

/** The watching of the caseworks, read models and reactions of a process, until it is stopped. */
export interface CaseworkTelemetry {
  /**
   * Returns the place in its trace of the command that is being carried out, or of the active span; undefined where there is
   * none. It is the option `traceparent` of a casework: recorded with the events, it lets reactions stand in the same trace.
   */
  readonly traceparent: () => string | undefined;
  /**
   * Runs code with the span at hand as the active one of OpenTelemetry, so that spans which it begins stand below it: in a
   * reaction that of the handing over, in a decision that of the command. Elsewhere it just runs the code.
   */
  readonly inSpan: <A>(work: () => A) => A;
  /** Measures lag, positions and what is parked of read models and reactions, until the function that it returns is called. */
  readonly measure: (runs: WatchedRuns) => () => void;
  /** Stops: listens and measures no more, and ends the spans that are begun. */
  readonly stop: () => void;
}

import { afterEach } from '@jest/globals';
import { context } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  AggregationTemporality,
  type DataPoint,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { type CaseworkTelemetry, watchCasework } from '@pavadonis/opentelemetry';

const ends: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const NEVER = 2 ** 30;

/** Watches with the SDK of OpenTelemetry until the test ends. Spans and metrics stay in memory. */
export const watching = () => {
  const spans = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
  const reader = new PeriodicExportingMetricReader({
    exporter: new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE),
    exportIntervalMillis: NEVER,
  });
  const meterProvider = new MeterProvider({ readers: [reader] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const telemetry: CaseworkTelemetry = watchCasework({ tracerProvider, meterProvider });
  ends.push(async () => {
    telemetry.stop();
    context.disable();
    await meterProvider.shutdown();
  });
  return {
    telemetry,
    tracer: tracerProvider.getTracer('a host'),
    spans: (): readonly ReadableSpan[] => spans.getFinishedSpans(),
    /** Collects all metrics: the points of each by its name. */
    metrics: async (): Promise<Readonly<Record<string, readonly DataPoint<unknown>[]>>> => {
      const { resourceMetrics } = await reader.collect();
      const all = resourceMetrics.scopeMetrics.flatMap(({ metrics }) => metrics);
      return Object.fromEntries(
        all.map(({ descriptor, dataPoints }) => [
          descriptor.name,
          dataPoints as readonly DataPoint<unknown>[],
        ]),
      );
    },
  };
};

/** Returns the only span of a name. */
export const only = (spans: readonly ReadableSpan[], name: string): ReadableSpan => {
  const found = spans.filter((span) => span.name === name);
  const [span] = found;
  if (span === undefined || found.length > 1) throw new Error(`${String(found.length)} spans ${name}`);
  return span;
};

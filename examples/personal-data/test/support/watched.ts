import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { watchCasework } from '@pavadonis/opentelemetry';
import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel';

const CHANNELS = ['decide', 'append', 'read', 'follow', 'persist', 'refold', 'react'];

const NEVER = 2 ** 30;

/** Listens to all channels, and watches with the SDK of OpenTelemetry. `stop` returns all that was told, as JSON. */
export const watched = () => {
  const messages: object[] = [];
  const ends = CHANNELS.flatMap((name) => {
    const channels = tracingChannel(`pavadonis.${name}`);
    return (['start', 'end', 'asyncStart', 'asyncEnd', 'error'] as const).map((event) => {
      const hear = (message: unknown): void => void messages.push({ name, event, ...(message as object) });
      subscribe(channels[event].name, hear);
      return () => unsubscribe(channels[event].name, hear);
    });
  });
  const spans = new InMemorySpanExporter();
  const reader = new PeriodicExportingMetricReader({
    exporter: new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE),
    exportIntervalMillis: NEVER,
  });
  const meterProvider = new MeterProvider({ readers: [reader] });
  const telemetry = watchCasework({
    tracerProvider: new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }),
    meterProvider,
  });
  return {
    telemetry,
    stop: async () => {
      const { resourceMetrics } = await reader.collect();
      telemetry.stop();
      for (const end of ends) end();
      await meterProvider.shutdown();
      const told = spans
        .getFinishedSpans()
        .map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links }));
      const metrics = resourceMetrics.scopeMetrics.flatMap((scope) => scope.metrics);
      return { messages, spans: told, metrics };
    },
  };
};

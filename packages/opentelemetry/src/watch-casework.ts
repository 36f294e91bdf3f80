import { context, diag, metrics, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import type { ChannelMessages } from '@pavadonis/casework';
import { type Channel, subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel';
import { attributesOf, type AttributesOf } from './attributes';
import { type Begun, type Current, currentSpan } from './current';
import { measuring } from './metrics';
import { traceparentOf } from './place';
import { measuringRuns } from './runs';
import { type SpanOf, SPANS } from './spans';
import type { CaseworkTelemetry, WatchOptions } from './telemetry';

const NAME = '@pavadonis/opentelemetry';

// whatever a provider of the host throws ends no command, and its text may say anything
const guard = (work: () => void): void => {
  try {
    work();
  } catch {
    diag.error(`${NAME}: a provider failed`);
  }
};

/** The channel of one kind of work, and what its messages become. */
interface Listening<M extends object> {
  readonly channel: Channel<Begun | undefined, M>;
  /** Where the end is published: at once for work that is done at once. */
  readonly ended: Channel<unknown, M>;
  readonly span: SpanOf<M>;
  readonly attributes: AttributesOf<M>;
  readonly measure: (message: M, seconds: number, attributes: ReturnType<AttributesOf<M>['metric']>) => void;
}

/** Listens to one channel; returns how to stop. */
const listen = <M extends object>(
  { channel, ended, span: { kind, name, below }, attributes, measure }: Listening<M>,
  tracer: Tracer,
  current: Current,
): (() => void) => {
  const open = new Map<M, Begun>();
  const begin = (message: M): Begun | undefined => {
    guard(() => {
      const from = context.active();
      const parent = below(message, current.context());
      const span = tracer.startSpan(name(message), { kind, attributes: attributes.span(message) }, parent);
      open.set(message, { span, from, began: performance.now() });
    });
    return open.get(message) ?? current.store.getStore();
  };
  const end = (message: unknown): void =>
    guard(() => {
      const told = message as M & { readonly failure?: string };
      const begun = open.get(told);
      if (begun === undefined) return;
      open.delete(told);
      const seconds = (performance.now() - begun.began) / 1000;
      begun.span.setAttributes(attributes.span(told));
      if (told.failure !== undefined) begun.span.setStatus({ code: SpanStatusCode.ERROR });
      begun.span.end();
      measure(told, seconds, attributes.metric(told));
    });
  channel.bindStore(current.store, begin);
  subscribe(ended.name, end);
  return () => {
    channel.unbindStore(current.store);
    unsubscribe(ended.name, end);
    for (const { span } of open.values()) guard(() => span.end());
    open.clear();
  };
};

/**
 * Watches all caseworks, read models and reactions of this process: each command, call of the store, part of the log, keeping,
 * folding anew and handing over becomes a span and is measured. Spans hold tags, kinds, counts and positions, as the channels do.
 *
 * Call it once the SDK of OpenTelemetry was started, and before caseworks are opened that take its `traceparent`.
 */
export const watchCasework = ({
  tracerProvider = trace,
  meterProvider = metrics,
  system = 'sqlite',
}: WatchOptions = {}): CaseworkTelemetry => {
  const tracer = tracerProvider.getTracer(NAME);
  const meter = meterProvider.getMeter(NAME);
  const current = currentSpan();
  const attributes = attributesOf(system);
  const measure = measuring(meter);
  const measureRuns = measuringRuns(meter, guard);
  const stops = new Set<() => void>();

  const listeningTo = <Name extends keyof ChannelMessages>(name: Name): Listening<ChannelMessages[Name]> => {
    const { start, end, asyncEnd } = tracingChannel<Begun | undefined, ChannelMessages[Name]>(name);
    return {
      channel: start,
      ended: name === 'pavadonis.refold' ? end : asyncEnd,
      span: SPANS[name],
      attributes: attributes[name],
      measure: measure[name],
    };
  };
  for (const name of Object.keys(SPANS) as (keyof ChannelMessages)[])
    stops.add(listen(listeningTo(name), tracer, current));

  return {
    traceparent: () => traceparentOf(current.place()),
    inSpan: (work) =>
      current.store.getStore() === undefined ? work() : context.with(current.context(), work),
    measure: (runs) => {
      const stop = measureRuns(runs);
      const once = (): void => {
        if (stops.delete(once)) stop();
      };
      stops.add(once);
      return once;
    },
    stop: () => {
      for (const stop of [...stops]) stop();
      stops.clear();
    },
  };
};

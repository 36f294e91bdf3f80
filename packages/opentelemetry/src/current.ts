import { type Context, context, type Span, type SpanContext, trace } from '@opentelemetry/api';
import { AsyncLocalStorage } from 'node:async_hooks';

/** A span that is begun, and the context in which it was begun. */
export interface Begun {
  readonly span: Span;
  readonly from: Context;
  readonly began: number;
}

/** The span at hand of each asynchronous run. Node's channels can set it, which a context of OpenTelemetry does not allow. */
export interface Current {
  readonly store: AsyncLocalStorage<Begun | undefined>;
  /** Returns the context for a span below the one at hand: that of the host, where it went deeper meanwhile. */
  readonly context: () => Context;
  /** Returns the place in its trace of the span at hand. */
  readonly place: () => SpanContext | undefined;
}

/** Begins without a span at hand. */
export const currentSpan = (): Current => {
  const store = new AsyncLocalStorage<Begun | undefined>();
  const at = (): Context => {
    const begun = store.getStore();
    const active = context.active();
    return begun?.from === active ? trace.setSpan(active, begun.span) : active;
  };
  return { store, context: at, place: () => trace.getSpanContext(at()) };
};

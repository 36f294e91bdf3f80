import { type Context, ROOT_CONTEXT, type SpanContext, SpanKind, trace } from '@opentelemetry/api';
import type { ChannelMessages } from '@pavadonis/casework';
import { placeIn } from './place';

/** The kind of a channel's spans, their name, and the context below which they stand. */
export interface SpanOf<M> {
  readonly kind: SpanKind;
  readonly name: (message: M) => string;
  /** Returns the context below which the span stands, given the one at hand. */
  readonly below: (message: M, here: Context) => Context;
}

type All = { readonly [Name in keyof ChannelMessages]: SpanOf<ChannelMessages[Name]> };

const here = (_: unknown, context: Context): Context => context;

const at = (place: SpanContext | undefined): Context =>
  place === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, place);

// what runs in the background is of no request, whichever one opened it
const atTheRoot = (): Context => ROOT_CONTEXT;

/** The spans of all channels. */
export const SPANS: All = {
  'pavadonis.decide': {
    kind: SpanKind.INTERNAL,
    name: ({ call, category }) => (category === undefined ? call : `${call} ${category}`),
    // a command that names its place stands there, where no span of this process is at hand
    below: ({ traceparent }, context) =>
      trace.getSpanContext(context) === undefined ? at(placeIn(traceparent)) : context,
  },
  'pavadonis.append': { kind: SpanKind.CLIENT, name: ({ category }) => `append ${category}`, below: here },
  'pavadonis.read': { kind: SpanKind.CLIENT, name: ({ category }) => `read ${category}`, below: here },
  'pavadonis.follow': { kind: SpanKind.INTERNAL, name: ({ by }) => `follow ${by}`, below: atTheRoot },
  'pavadonis.persist': { kind: SpanKind.INTERNAL, name: () => 'persist', below: atTheRoot },
  'pavadonis.refold': { kind: SpanKind.INTERNAL, name: () => 'refold', below: here },
  'pavadonis.react': {
    kind: SpanKind.CONSUMER,
    name: ({ category }) => `react ${category}`,
    // the trace of the command that recorded the event
    below: ({ traceparent }) => at(placeIn(traceparent)),
  },
};

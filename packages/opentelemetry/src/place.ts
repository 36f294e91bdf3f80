import { isSpanContextValid, type SpanContext, TraceFlags } from '@opentelemetry/api';

const SHAPE = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Returns a place in a trace as W3C Trace Context writes it; nothing where there is none. */
export const traceparentOf = (place: SpanContext | undefined): string | undefined =>
  place === undefined || !isSpanContextValid(place)
    ? undefined
    : `00-${place.traceId}-${place.spanId}-${(place.traceFlags & TraceFlags.SAMPLED).toString(16).padStart(2, '0')}`;

/** Returns the place in a trace that a `traceparent` names, as that of another process. */
export const placeIn = (traceparent: string | undefined): SpanContext | undefined => {
  const [, traceId = '', spanId = '', flags = ''] = SHAPE.exec(traceparent ?? '') ?? [];
  const place = { traceId, spanId, traceFlags: parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true };
  return isSpanContextValid(place) ? place : undefined;
};

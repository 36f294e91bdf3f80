import * as t from 'io-ts';

// the version is 00, and an id of zeros is none (W3C Trace Context, 3.2.2)
const SHAPE = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * The place of a piece of work in a trace: the `traceparent` of W3C Trace Context in its version 00, such as
 * `00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01`. Its ids are random, and say nothing of anybody.
 */
export const TraceParent = t.brand(
  t.string,
  (text): text is t.Branded<string, { readonly TraceParent: symbol }> => SHAPE.test(text),
  'TraceParent',
);
export type TraceParent = t.TypeOf<typeof TraceParent>;

import { instant, text } from '@pavadonis/domain';
import { type GivenEvent, type LogEntry, logOf } from '@pavadonis/testing';

/** A document that shows a fact. */
const decision = { kind: text('decision'), number: text('D-2024-1') };

/** Records the events of streams, by default each with a document. */
export const recorded = (...streams: readonly Iterable<GivenEvent>[]): readonly LogEntry[] =>
  logOf(streams.flatMap((events) => [...events]).map((each) => ({ evidence: [decision], ...each })));

/** Gives events that were recorded at a moment. */
export const recordedAt = (moment: string, events: Iterable<GivenEvent>): readonly GivenEvent[] =>
  [...events].map((each) => ({ ...each, recordedAt: instant(moment) }));

/** Gives events that were recorded without a document. */
export const withoutDocument = (events: Iterable<GivenEvent>): readonly GivenEvent[] =>
  [...events].map((each) => ({ ...each, evidence: [] }));

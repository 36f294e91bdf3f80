import { instant, text } from '@pavadonis/domain';
import { type GivenEvent, type LogEntry, logOf } from '@pavadonis/testing';

/** A document that shows a fact. */
const decision = { kind: text('decision'), number: text('D-2024-1') };

/** Records what streams recorded, each event on a document unless it says otherwise. */
export const recorded = (...streams: readonly Iterable<GivenEvent>[]): readonly LogEntry[] =>
  logOf(streams.flatMap((events) => [...events]).map((each) => ({ evidence: [decision], ...each })));

/** The same events, recorded at another moment. */
export const recordedAt = (moment: string, events: Iterable<GivenEvent>): readonly GivenEvent[] =>
  [...events].map((each) => ({ ...each, recordedAt: instant(moment) }));

/** The same events, recorded without a document. */
export const withoutDocument = (events: Iterable<GivenEvent>): readonly GivenEvent[] =>
  [...events].map((each) => ({ ...each, evidence: [] }));

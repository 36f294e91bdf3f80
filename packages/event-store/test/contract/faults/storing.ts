import type { EventStore, NewEvent } from '@pavadonis/event-store';
import { faulty, type FaultyStore } from './faulty';

const batch =
  (change: (events: readonly NewEvent[]) => readonly NewEvent[]) =>
  ({ append }: EventStore): Partial<EventStore> => ({
    append: (stream, expected, events, ...condition) =>
      append(stream, expected, change(events), ...condition),
  });

const each = (change: (event: NewEvent) => Partial<NewEvent>) =>
  batch((events) => events.map((event) => ({ ...event, ...change(event) })));

const rewritten = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
};

// events in a column of 64 KB
const cut = (text: string): string => text.slice(0, 65_535);

/** Stores that keep something else than they were given. */
export const storingFaults: readonly FaultyStore[] = [
  faulty(
    'loses the second event of a batch',
    'an append to a new stream starts it at revision 0',
    batch((events) => events.filter((_, i) => i !== 1)),
  ),
  faulty(
    'stores a batch backwards',
    'a thousand events of one batch keep their order',
    batch((events) => events.toReversed()),
  ),
  faulty(
    'drops metadata',
    'data and metadata come back to the byte in any script',
    each(() => ({ metadata: '{}' })),
  ),
  faulty(
    'writes JSON anew',
    'data and metadata come back to the byte in any script',
    each(({ data }) => ({ data: rewritten(data) })),
  ),
  faulty(
    'joins letters and their accents',
    'types come back to the byte in any script',
    each(({ type }) => ({ type: type.normalize('NFC') })),
  ),
  faulty(
    'cuts large texts off',
    'the largest append comes back to the byte',
    each(({ data, metadata }) => ({ data: cut(data), metadata: cut(metadata) })),
  ),
  faulty(
    'records whole seconds',
    'the instant of recording comes back to the millisecond, whatever day it is',
    each(({ recordedAt }) => ({
      recordedAt: `${recordedAt.slice(0, 19)}.000Z` as NewEvent['recordedAt'],
    })),
  ),
];

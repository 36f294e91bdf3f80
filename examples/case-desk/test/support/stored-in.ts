import { encode, orThrow } from '@pavadonis/event-store';
import { type GivenEvent, logOf } from '@pavadonis/testing';
import type { Desk } from '../../src/desk/desk';

/** Records events in the store of a desk, each at its own moment, whatever the rules say. */
export const storedIn = async ({ store }: Desk, given: Iterable<GivenEvent>): Promise<void> => {
  for (const { stream, ...recorded } of logOf(given)) {
    const expected = recorded.revision === 0 ? 'no_stream' : recorded.revision - 1;
    await orThrow(store.append(stream, expected, [orThrow(encode(stream, recorded))]));
  }
};

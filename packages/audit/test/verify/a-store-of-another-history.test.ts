import { beforeAll, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '@pavadonis/event-store';
import { differencesOf, hashed, type HashedEvent } from '../../src/verify/align';
import { eventsIn, storeOf } from '../support/logs';

const EVENTS = 3000;
let events: readonly StoredEvent[] = [];

beforeAll(async () => {
  events = await eventsIn(await storeOf(EVENTS));
});

const hashesOf = (of: readonly StoredEvent[]) => of.map((event) => hashed(event, undefined));

/** Compares a sealed history with a stored one, and counts the leaves that are hashed for it. */
const compared = (sealed: readonly StoredEvent[], stored: readonly StoredEvent[]) => {
  let count = 0;
  const counted = hashesOf(stored).map(({ under, ...each }): HashedEvent => ({
    ...each,
    under: (revision) => {
      count += 1;
      return under(revision);
    },
  }));
  const differences = differencesOf(
    hashesOf(sealed).map(({ hash }) => hash),
    counted,
  );
  return { differences, hashes: () => count };
};

const changed = (of: readonly StoredEvent[]) => of.map((event) => ({ ...event, data: '{}' }));

describe('comparing a store with what was sealed', () => {
  it('takes some hashes alone where every event is another one', () => {
    const { differences, hashes } = compared(events, changed(events));
    expect(differences).toHaveLength(EVENTS);
    expect(new Set(differences.map(({ _tag }) => _tag))).toEqual(new Set(['Changed']));
    expect(hashes()).toBeLessThan(100_000);
  });

  it('takes as few where one event was changed and many came since', () => {
    const sealed = events.slice(0, 100);
    const { differences, hashes } = compared(sealed, [
      ...sealed.slice(0, 50),
      ...changed(sealed.slice(50, 51)),
      ...events.slice(51),
    ]);
    expect(differences).toMatchObject([{ _tag: 'Changed', index: 50 }]);
    expect(hashes()).toBeLessThan(100_000);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Verdict, verifyStore } from '@pavadonis/audit';
import { memoryStore, orThrow, type StoredEvent } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import fc from 'fast-check';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventNo, eventsIn, holding, record, sealedOnce, storeOf, streamNo, trust } from '../support/logs';
import { tampering } from '../support/tampering';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// 10,000 by `pnpm torture`
const TAMPERINGS = Number(process.env['ROUNDS'] ?? 5) * 20;
const SEALED = 600;
const folder = newName();
let events: readonly StoredEvent[] = [];

beforeAll(async () => {
  const store = await storeOf(SEALED);
  await sealedOnce({ store, folder });
  events = await eventsIn(store);
});

const verified = (stored: readonly StoredEvent[], from = folder): Promise<Verdict> =>
  orThrow(verifyStore({ store: holding(stored), folder: from, ...trust }));

const placesIn = (verdict: Verdict): readonly number[] =>
  verdict._tag === 'Holds'
    ? []
    : [...new Set(verdict.differences.flatMap((each) => (each._tag === 'Added' ? [] : [each.index])))];

describe('a store that holds what was sealed', () => {
  it('is found to hold, with what was recorded since', async () => {
    expect(await verified(events)).toMatchObject({ _tag: 'Holds', unsealed: 0, seal: { size: SEALED } });
    const store = await storeOf(SEALED);
    await record(store, SEALED, SEALED + 30);
    expect(await verified(await eventsIn(store))).toMatchObject({ _tag: 'Holds', unsealed: 30 });
  });

  it('is found to hold wherever its positions stand', async () => {
    const shifted = events.map((event) => ({ ...event, position: event.position * 3 + 500 }));
    expect(await verified(shifted)).toMatchObject({ _tag: 'Holds' });
  });
});

describe('a store that was tampered with', () => {
  it(
    `is found to differ, at exactly these events, ${String(TAMPERINGS)} times`,
    async () => {
      await fc.assert(
        fc.asyncProperty(tampering(events), async ({ kind, events: stored, places }) => {
          const verdict = await verified(stored);
          expect([kind, verdict._tag, placesIn(verdict)]).toEqual([
            kind,
            'Differs',
            places.toSorted((a, b) => a - b),
          ]);
        }),
        { numRuns: TAMPERINGS },
      );
    },
    TAMPERINGS * 10_000,
  );

  it('has its changed events told with where they stand', async () => {
    const stored = events.map((event, i) => (i === 41 ? { ...event, data: '{}' } : event));
    const { id, stream, revision, position } = stored[41] ?? eventsAreThere();
    expect(await verified(stored)).toMatchObject({
      differences: [{ _tag: 'Changed', index: 41, found: { id, stream, revision, position } }],
      damagedTiles: [],
    });
  });

  it('has a removed event told as missing, and those after it in its stream as renumbered', async () => {
    const stored = events
      .filter((_, i) => i !== 7)
      .map((event) =>
        event.stream === streamNo(0) && event.revision > 1
          ? { ...event, revision: event.revision - 1 }
          : event,
      );
    const verdict = await verified(stored);
    if (verdict._tag === 'Holds') throw new Error('it holds');
    const tags = verdict.differences.map((each) => each._tag);
    expect(verdict.differences[0]).toEqual({ _tag: 'Missing', index: 7 });
    expect(new Set(tags.slice(1))).toEqual(new Set(['Renumbered']));
    expect(verdict.differences[1]).toMatchObject({ index: 14, sealedRevision: 2, found: { revision: 1 } });
  });

  it('has an inserted event told as added, by the place before which it stands', async () => {
    const inserted = { ...eventNo(5000), stream: streamNo(80), revision: 0, position: 100.5 };
    const stored = [...events.slice(0, 100), inserted, ...events.slice(100)];
    expect(await verified(stored)).toMatchObject({
      differences: [{ _tag: 'Added', before: 100, found: { id: inserted.id, stream: streamNo(80) } }],
    });
  });

  it('has told how far it was put back', async () => {
    const verdict = await verified(events.slice(0, 250));
    expect(verdict).toMatchObject({ _tag: 'Differs', putBackTo: 250 });
    expect(placesIn(verdict)).toHaveLength(SEALED - 250);
    expect(await verified([])).toMatchObject({ putBackTo: 0 });
    const kept = events.map((event, i) => (i === 41 ? { ...event, data: '{}' } : event));
    expect(await verified(kept)).not.toHaveProperty('putBackTo');
  });
});

describe('tiles that were tampered with', () => {
  it.each([
    ['tile/0/001', 'tile/0/001'],
    ['tile/0/000', 'tile/0/000'],
  ])('are named: %s', async (path, named) => {
    const copy = newName();
    cpSync(folder, copy, { recursive: true });
    const bytes = readFileSync(join(copy, path));
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(join(copy, path), bytes);
    const differs = { _tag: 'Differs', damagedTiles: [named], differences: [] };
    expect(await verified(events, copy)).toMatchObject(differs);
    const changed = events.map((event, i) => (i === 41 ? { ...event, data: '{}' } : event));
    expect(await verified(changed, copy)).toMatchObject(differs);
    rmSync(join(copy, path));
    expect(await verified(events, copy)).toMatchObject(differs);
  });

  it('are named together where they are the last ones, since the root tells no more', async () => {
    const copy = newName();
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, 'tile/0/002.p/88'), Buffer.alloc(88 * 32));
    expect(await verified(events, copy)).toMatchObject({
      damagedTiles: ['tile/0/002.p/88', 'tile/1/000.p/2'],
    });
  });
});

describe('verifying is refused', () => {
  it('without a seal, and for one that is not signed', async () => {
    const missing = newName();
    const none = await verifyStore({ store: memoryStore(), folder: missing, ...trust })();
    expect(none).toEqual({ _tag: 'Left', left: { _tag: 'NeverSealed' } });
    expect(existsSync(missing)).toBe(false);
    const seal = 'text\n\n\u2014 other.example AAAAAAAA\n';
    const unsigned = await verifyStore({ store: holding(events), folder, seal, ...trust })();
    expect(unsigned).toEqual({ _tag: 'Left', left: { _tag: 'MalformedSeal' } });
  });
});

const eventsAreThere = (): never => {
  throw new Error('there are no events');
};

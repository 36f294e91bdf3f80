import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importArchive } from '@pavadonis/audit';
import { type EventStore, memoryStore } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { exported } from '../support/archives';
import { divided, type Files, filesOf, writeBag } from '../support/bags';
import { DAMAGES } from '../support/damages';
import type { Damage } from '../support/damages/damage';
import { eventsIn, sealedOnce, storeOf } from '../support/logs';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// 1,000 by `pnpm torture`
const ROUNDS = Number(process.env['ROUNDS'] ?? 5) * 2;
const EVENTS = 300;
const PLACES = 8;
let bag: Files = new Map();

beforeAll(async () => {
  const [log, folder] = [newName(), newName()];
  const store = await storeOf(EVENTS);
  await sealedOnce({ store, folder: log });
  const schemas = { 'SupportDelivered.v1.json': '{"title":"SupportDelivered"}' };
  await exported({ store, folder, log, schemas, words: '# Vārdi\n' });
  bag = divided(filesOf(folder), 90);
});

const refused = async (damage: Damage, place: number, other: number): Promise<void> => {
  const folder = newName();
  const expected = damage(folder, bag, place, other);
  const store: EventStore = memoryStore();
  const append: EventStore['append'] = () => {
    throw new Error('something was stored');
  };
  const imported = await importArchive({ folder, store: { ...store, append } })();
  expect(imported).toMatchObject({ _tag: 'Left', left: expected });
  for (const each of [folder, `${folder}.aside`]) rmSync(each, { recursive: true, force: true });
};

describe('a bag is refused by an error that names the file, with nothing stored', () => {
  it('but for one that is as it was, in files of other sizes', async () => {
    const [folder, store] = [newName(), memoryStore()];
    writeBag(folder, bag);
    expect(await importArchive({ folder, store })()).toMatchObject({ right: { size: EVENTS } });
    expect(await eventsIn(store)).toHaveLength(EVENTS);
  });

  it.each(Object.entries(DAMAGES))('%s', async (_, damage) => {
    for (let place = 0; place < PLACES; place += 1) await refused(damage, place, place);
  });

  it('a bit in any of its files', async () => {
    const damage = DAMAGES['a bit'];
    expect(bag.size).toBeGreaterThan(10);
    for (let place = 0; damage !== undefined && place < bag.size; place += 1)
      await refused(damage, place, place * 31);
  });

  it(
    `of all kinds, ${String(ROUNDS)} times`,
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...Object.keys(DAMAGES)),
          fc.nat(10_000),
          fc.nat(100_000),
          async (kind, place, other) => {
            const damage = DAMAGES[kind];
            if (damage !== undefined) await refused(damage, place, other);
          },
        ),
        { numRuns: ROUNDS },
      ),
    ROUNDS * 10_000,
  );
});

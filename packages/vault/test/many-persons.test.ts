import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { filesAt, masterNo } from '@pavadonis/fixtures/vaults';
import type { MasterKey, Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import { copyFileSync } from 'node:fs';
import { forget, streamNo, withVault } from './support/vaults';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const PERSONS = 10_000;
// a vault holds no more keys unwrapped
const MOST_HELD = 1000;
const LONG = 300_000;

const made = newName();
const numbers = Array.from({ length: PERSONS }, (_, i) => i + 1);
const sealed = new Map<number, string>();

const textOf = (number: number): string => `person ${String(number)}`;

beforeAll(
  () =>
    withVault({ path: made }, async (vault) => {
      const texts = await Promise.all(
        numbers.map((number) => orThrow(vault.seal(streamNo(number), 'note', textOf(number)))),
      );
      texts.forEach((text, i) => sealed.set(i + 1, text));
    }),
  LONG,
);

const reveal = (vault: Vault, number: number): Promise<unknown> =>
  vault.reveal(streamNo(number), 'note', sealed.get(number) ?? '')();

const revealsAll = async (vault: Vault, some: readonly number[]): Promise<void> => {
  for (const number of some) expect(await reveal(vault, number)).toEqual(E.right(textOf(number)));
};

/** Copies the vault, so that each test has its own. */
const copied = (): string => {
  const path = newName();
  const [from, to] = [filesAt(made), filesAt(path)];
  copyFileSync(from.keys, to.keys);
  copyFileSync(from.register, to.register);
  return path;
};

/** A master that counts how often it unwraps a key. */
const countingMaster = () => {
  const asked = { times: 0 };
  const { id, wrap, unwrap } = masterNo(1);
  const master: MasterKey = {
    id,
    wrap,
    unwrap: (...given) => {
      asked.times += 1;
      return unwrap(...given);
    },
  };
  return { master, asked };
};

const everyNth = (n: number): readonly number[] => numbers.filter((number) => number % n === 0);

describe('a vault of 10,000 persons', () => {
  it('has a key for each, and opens', async () => {
    expect(new Set([...sealed.values()].map((text) => text.slice(0, 19))).size).toBe(PERSONS);
    await withVault({ path: copied() }, (vault) => revealsAll(vault, everyNth(10)));
  });

  it(
    'holds no more keys unwrapped than a thousand, those used since in front',
    async () => {
      const { master, asked } = countingMaster();
      const unwrapped = async (work: () => Promise<void>): Promise<number> => {
        const before = asked.times;
        await work();
        return asked.times - before;
      };
      await withVault({ path: copied(), master }, async (vault) => {
        const [first, last] = [numbers.slice(0, MOST_HELD), numbers.slice(-MOST_HELD)];
        expect(await unwrapped(() => revealsAll(vault, first))).toBe(MOST_HELD);
        expect(await unwrapped(() => revealsAll(vault, first))).toBe(0);
        expect(await unwrapped(() => revealsAll(vault, last))).toBe(MOST_HELD);
        expect(await unwrapped(() => revealsAll(vault, last))).toBe(0);
        expect(await unwrapped(() => revealsAll(vault, first))).toBe(MOST_HELD);
      });
    },
    LONG,
  );

  it(
    'forgets one of them alone, and is wrapped anew by another master',
    async () => {
      const path = copied();
      await withVault({ path }, async (vault) => {
        await forget(vault, 'request', 5000);
        await revealsAll(vault, [4999, 5001]);
      });
      await withVault({ path, master: masterNo(2), otherMasters: [masterNo(1)] }, async (vault) => {
        await orThrow(vault.masters.rewrap());
        const [former, current] = await orThrow(vault.masters.list());
        expect(former?.wraps).toBe(0);
        // beside the keys there is the vault's own
        expect(current?.wraps).toBeGreaterThanOrEqual(PERSONS - 1);
      });
      await withVault({ path, master: masterNo(2) }, async (vault) => {
        await revealsAll(
          vault,
          everyNth(7).filter((number) => number !== 5000),
        );
        expect(await reveal(vault, 5000)).toMatchObject({ left: { _tag: 'KeyDestroyed' } });
        expect(await vault.seal(streamNo(5000), 'note', 'anew')()).toMatchObject({
          left: { _tag: 'KeyDestroyed' },
        });
      });
    },
    LONG,
  );
});

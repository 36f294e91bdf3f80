import { afterAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { filesAt, masterNo } from '@pavadonis/fixtures/vaults';
import { type MasterKey, masterKey, type Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import { bytesBeside, holds, spyingOn } from '../support/traces';
import { forget, opened, refusalOf, streamNo, withVault } from '../support/vaults';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const [first, second, third] = [masterNo(1), masterNo(2), masterNo(3)];
const numbers = Array.from({ length: 250 }, (_, i) => i);

const sealAll = (vault: Vault): Promise<readonly string[]> =>
  Promise.all(numbers.map((i) => orThrow(vault.seal(streamNo(i), 'note', `person ${String(i)}`))));

/** A master that cannot be asked after so many calls. */
const failingAfter = (calls: number, master: MasterKey): MasterKey => {
  let asked = 0;
  return {
    ...master,
    wrap: (secret, about) => {
      asked += 1;
      return asked > calls ? Promise.reject(new Error('out of reach')) : master.wrap(secret, about);
    },
  };
};

describe('a change of the master', () => {
  it('wraps all anew, and changes no text and no id', async () => {
    const path = newName();
    const [texts, same, made] = await withVault({ path }, async (vault) => [
      await sealAll(vault),
      await Promise.all(numbers.map((i) => orThrow(vault.sameAs('pk', String(i), streamNo(i))))),
      (await orThrow(vault.idsFromFile('register')))('row'),
    ]);
    await withVault({ path, master: second, otherMasters: [first] }, (vault) =>
      orThrow(vault.masters.rewrap()),
    );
    await withVault({ path, master: second }, async (vault) => {
      expect(await sealAll(vault)).toEqual(texts);
      for (const i of numbers)
        expect(await vault.sameAs('pk', String(i), streamNo(i))()).toEqual(E.right(same[i]));
      expect((await orThrow(vault.idsFromFile('register')))('row')).toBe(made);
      expect(await vault.masters.list()()).toEqual(
        E.right([
          { id: first.id, isCurrent: false, wraps: 0 },
          { id: second.id, isCurrent: true, wraps: numbers.length + 2 },
        ]),
      );
    });
  });

  it('leaves nothing in the file that the old master wrapped', async () => {
    const path = newName();
    const spied = spyingOn(first);
    await withVault({ path, master: spied.master }, sealAll);
    await withVault({ path, master: second, otherMasters: [spied.master] }, async (vault) => {
      await orThrow(vault.masters.rewrap());
      const left = bytesBeside(filesAt(path).keys);
      expect(numbers.flatMap((i) => spied.secretsOf(streamNo(i))).some((each) => holds(left, each))).toBe(
        false,
      );
    });
  });

  it('goes on where it was interrupted', async () => {
    const path = newName();
    const texts = await withVault({ path }, sealAll);
    await withVault({ path, master: failingAfter(120, second), otherMasters: [first] }, async (vault) => {
      expect(await vault.masters.rewrap()()).toEqual(
        E.left({ _tag: 'MasterUnavailable', master: second.id }),
      );
      const [old] = await orThrow(vault.masters.list());
      expect(old?.wraps).toBeGreaterThan(0);
      expect(old?.wraps).toBeLessThan(numbers.length);
    });
    expect(await refusalOf({ path, master: second })).toEqual({ _tag: 'UnknownMaster', master: first.id });
    await withVault({ path, master: second, otherMasters: [first] }, (vault) =>
      orThrow(vault.masters.rewrap()),
    );
    await withVault({ path, master: second }, async (vault) => expect(await sealAll(vault)).toEqual(texts));
  });

  it('goes on while another process still has the old master alone', async () => {
    const path = newName();
    await withVault({ path, otherMasters: [second] }, async (old) => {
      const texts = await sealAll(old);
      await withVault({ path, master: second, otherMasters: [first] }, async (vault) => {
        await orThrow(vault.masters.rewrap());
        expect(await sealAll(old)).toEqual(texts);
        await orThrow(vault.masters.recordDestroyed(first.id, civilDate('2026-03-05')));
        expect(await old.seal(streamNo(900), 'note', 'jā')()).toEqual(
          E.left({ _tag: 'MasterRetired', master: first.id }),
        );
      });
    });
  });
});

describe('the record of a destroyed master', () => {
  it('is refused as long as the master wraps anything, and for one that never did', async () => {
    await withVault({ path: newName() }, async (vault) => {
      await sealAll(vault);
      expect(await vault.masters.recordDestroyed(first.id, civilDate('2026-03-05'))()).toEqual(
        E.left({ _tag: 'MasterInUse', master: first.id, wraps: numbers.length + 1 }),
      );
      expect(await vault.masters.recordDestroyed(third.id, civilDate('2026-03-05'))()).toEqual(
        E.left({ _tag: 'UnknownMaster', master: third.id }),
      );
    });
  });

  it('makes a forgetting final once all masters are destroyed that could have wrapped the key', async () => {
    const path = newName();
    const fate = async (vault: Vault) => orThrow(vault.forgetting.of(streamNo(1)));
    const change = (to: MasterKey, from: MasterKey, on: string): Promise<void> =>
      withVault({ path, master: to, otherMasters: [from] }, async (vault) => {
        await orThrow(vault.masters.rewrap());
        await orThrow(vault.masters.recordDestroyed(from.id, civilDate(on)));
      });
    await withVault({ path }, sealAll);
    await change(second, first, '2026-03-01');
    await withVault({ path, master: second }, async (vault) => {
      await forget(vault, 'request', 1);
      // backups of these days hold the key as the second master wrapped it
      expect(await fate(vault)).toEqual({ _tag: 'Forgotten', on: '2026-03-02' });
    });
    await change(third, second, '2026-06-01');
    await withVault({ path, master: third }, async (vault) => {
      expect(await fate(vault)).toEqual({ _tag: 'Forgotten', on: '2026-03-02', finalOn: '2026-06-01' });
    });
  });
});

describe('a master', () => {
  it('is refused with any other number of bytes than 64', () => {
    expect(masterKey(new Uint8Array(32))).toEqual(E.left({ _tag: 'InvalidMaster', bytes: 32, needed: 64 }));
  });

  it('that is another one under the same id is told, and nothing is revealed', async () => {
    const path = newName();
    await withVault({ path }, sealAll);
    expect(await refusalOf({ path, master: { ...second, id: first.id } })).toEqual({
      _tag: 'WrongMaster',
      master: first.id,
    });
  });

  it('that was not given is named', async () => {
    const path = newName();
    await withVault({ path }, sealAll);
    expect(await refusalOf({ path, master: second })).toEqual({ _tag: 'UnknownMaster', master: first.id });
    await withVault({ path }, (vault) => sealAll(vault));
  });

  it('that cannot be asked keeps a text from being sealed, and tells nothing of why', async () => {
    const path = newName();
    const vault = await opened({ path, master: failingAfter(1, first) });
    expect(await vault.seal(streamNo(1), 'note', 'jā')()).toEqual(
      E.left({ _tag: 'MasterUnavailable', master: first.id }),
    );
    await orThrow(vault.close());
  });
});

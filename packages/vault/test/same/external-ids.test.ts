import { afterAll, describe, expect, it } from '@jest/globals';
import { isUuid } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { filesAt } from '@pavadonis/fixtures/vaults';
import { prepareQuery } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { bytesBeside } from '../support/traces';
import { forget, streamNo, withVault } from '../support/vaults';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const rowsIn = (path: string): Promise<number> =>
  withSql(filesAt(path).keys, (database) =>
    Number(prepareQuery(database, 'SELECT count(*) FROM same WHERE alive = 1')().flat()[0]),
  );

describe('the id that stands for an external id', () => {
  it('is one for all persons who have it, and another for another value or register', async () => {
    const path = newName();
    const id = await withVault({ path }, async (vault) => {
      const ids = await Promise.all([
        orThrow(vault.sameAs('pk', '010190-12345', streamNo(1))),
        orThrow(vault.sameAs('pk', '010190-12345', streamNo(2))),
        orThrow(vault.sameAs('pk', '010190-12346', streamNo(1))),
        orThrow(vault.sameAs('unhcr', '010190-12345', streamNo(1))),
        orThrow(vault.sameAs('pk010190', '-12345', streamNo(1))),
      ]);
      expect(ids.every((each) => isUuid(each))).toBe(true);
      expect(ids[0]).toBe(ids[1]);
      expect(new Set(ids).size).toBe(4);
      return ids[0];
    });
    await withVault({ path }, async (vault) => {
      expect(await vault.sameAs('pk', '010190-12345', streamNo(3))()).toEqual(E.right(id));
    });
  });

  it('is refused for half a surrogate pair, in the register as in the value', async () => {
    const path = newName();
    await withVault({ path }, async (vault) => {
      for (const [scheme, value] of [
        ['pk', '\ud83d'],
        ['pk', 'x\udc4d'],
        ['\ud83d', '1'],
      ] as const)
        expect(await vault.sameAs(scheme, value, streamNo(1))()).toEqual(E.left({ _tag: 'HalfSurrogate' }));
      expect(E.isRight(await vault.sameAs('pk', '👍', streamNo(1))())).toBe(true);
      expect(await rowsIn(path)).toBe(1);
    });
  });

  it('goes with the last person who has it, so that whoever has it next gets another', async () => {
    const path = newName();
    await withVault({ path }, async (vault) => {
      const id = await orThrow(vault.sameAs('pk', '1', streamNo(1)));
      await orThrow(vault.sameAs('pk', '1', streamNo(2)));
      await orThrow(vault.sameAs('pk', '2', streamNo(2)));
      await forget(vault, 'one', 1);
      expect(await vault.sameAs('pk', '1', streamNo(3))()).toEqual(E.right(id));
      await forget(vault, 'three', 3);
      expect(await rowsIn(path)).toBe(2);
      await forget(vault, 'two', 2);
      expect(await rowsIn(path)).toBe(0);
      expect(await orThrow(vault.sameAs('pk', '1', streamNo(4)))).not.toBe(id);
    });
  });

  it('goes also where the keys are put back and the register names the person', async () => {
    const [path, backup] = [newName(), newName()];
    await withVault({ path }, (vault) => orThrow(vault.sameAs('pk', '1', streamNo(1))));
    await withSql(filesAt(path).keys, (database) => {
      database.prepare('VACUUM INTO ?').run(filesAt(backup).keys);
    });
    await withVault({ path }, (vault) => forget(vault, 'one', 1));
    await withVault({ path: backup, register: filesAt(path).register }, async () => {
      expect(await rowsIn(backup)).toBe(0);
    });
  });

  it('is the same one where two processes ask for it first, at once', async () => {
    const path = newName();
    await withVault({ path }, (one) =>
      withVault({ path }, async (two) => {
        for (let i = 0; i < 20; i += 1) {
          const ids = await Promise.all(
            [one, two, one, two].map((vault, j) => orThrow(vault.sameAs('pk', String(i), streamNo(j)))),
          );
          expect(new Set(ids).size).toBe(1);
        }
      }),
    );
  });

  it('stands in the file with neither value nor person, nor itself', async () => {
    const path = newName();
    await withVault({ path }, async (vault) => {
      const id = await orThrow(vault.sameAs('eurodac', 'LV1234567', streamNo(77)));
      const left = bytesBeside(filesAt(path).keys);
      for (const word of ['eurodac', 'LV1234567', id, id.replaceAll('-', ''), streamNo(77)])
        expect(left.includes(word)).toBe(false);
    });
  });
});

import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { filesAt, masterNo } from '@pavadonis/fixtures/vaults';
import { prepareQuery } from '@pavadonis/sqlite';
import type { MasterKey } from '@pavadonis/vault';
import { forget, streamNo, withVault } from '../support/vaults';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const columnOf = (path: string, sql: string): Promise<readonly unknown[]> =>
  withSql(path, (database) => prepareQuery(database, sql)().flat());

describe('carrying a forgetting out', () => {
  it('names the keys in the register before it destroys them, and those made meanwhile after', async () => {
    const path = newName();
    const { keys, register } = filesAt(path);
    const master = masterNo(1);
    let meanwhile: (() => Promise<void>) | undefined;
    // a cover is asked for between the one and the other
    const watched: MasterKey = {
      ...master,
      unwrap: async (wrapped, about) => {
        const act = about[1] === 'cover' ? meanwhile : undefined;
        meanwhile = act === undefined ? meanwhile : undefined;
        await act?.();
        return master.unwrap(wrapped, about);
      },
    };
    await withVault({ path }, (other) =>
      withVault({ path, master: watched }, async (vault) => {
        await orThrow(vault.sameAs('pk', '1', streamNo(2)));
        await orThrow(vault.seal(streamNo(1), 'note', 'jā'));
        let late = '';
        meanwhile = async () => {
          expect(await columnOf(register, 'SELECT stream FROM forgotten ORDER BY stream')).toEqual([
            streamNo(1),
            streamNo(3),
          ]);
          expect(await columnOf(keys, 'SELECT stream FROM keys WHERE alive = 1')).toEqual([streamNo(1)]);
          late = await orThrow(other.seal(streamNo(3), 'note', 'nē'));
        };
        await forget(vault, 'request', 1, 3);
        expect(late).not.toBe('');
        expect(await other.reveal(streamNo(3), 'note', late)()).toMatchObject({
          left: { _tag: 'KeyDestroyed' },
        });
        const named = await columnOf(register, 'SELECT hex(key) FROM forgotten ORDER BY 1');
        expect(named).toHaveLength(3);
        expect(await columnOf(keys, 'SELECT hex(id) FROM tombstones ORDER BY 1')).toEqual(named);
      }),
    );
  });
});

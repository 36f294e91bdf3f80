import { afterAll, describe, expect, it } from '@jest/globals';
import { instant } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { filesAt } from '@pavadonis/fixtures/vaults';
import * as E from 'fp-ts/Either';
import { forget, NOON, streamNo, withVault } from '../support/vaults';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const LATER = instant('2026-04-02T10:00:00.000Z');
const asked = { request: 'request', streams: [streamNo(1), streamNo(3)], due: LATER };

describe('a request to forget', () => {
  it('is pending until it is due: nothing is revealed, and texts are sealed on', async () => {
    const path = newName();
    await withVault({ path }, async (vault) => {
      const text = await orThrow(vault.seal(streamNo(1), 'note', 'jā'));
      await orThrow(vault.forgetting.ask(asked));
      expect(await vault.reveal(streamNo(1), 'note', text)()).toEqual(
        E.left({ _tag: 'KeyToBeDestroyed', stream: streamNo(1), request: 'request' }),
      );
      expect(await vault.seal(streamNo(1), 'note', 'jā')()).toEqual(E.right(text));
      expect(await vault.forgetting.pending()()).toEqual(E.right([{ ...asked, askedAt: NOON }]));
      expect(await vault.forgetting.of(streamNo(3))()).toEqual(
        E.right({ _tag: 'Pending', ...asked, askedAt: NOON }),
      );
      expect(await vault.forgetting.carryOut('request')()).toEqual(
        E.left({ _tag: 'DestructionNotDue', request: 'request', notBefore: LATER }),
      );
    });
    await withVault({ path, now: () => LATER }, async (vault) => {
      expect(await vault.forgetting.carryOut('request')()).toEqual(
        E.right({ on: '2026-04-02', isCleared: true }),
      );
      expect(await vault.forgetting.pending()()).toEqual(E.right([]));
    });
  });

  it('is taken back, and texts are revealed again', async () => {
    await withVault({ path: newName() }, async (vault) => {
      const text = await orThrow(vault.seal(streamNo(1), 'note', 'jā'));
      await orThrow(vault.forgetting.ask(asked));
      await orThrow(vault.forgetting.takeBack('request'));
      expect(await vault.reveal(streamNo(1), 'note', text)()).toEqual(E.right('jā'));
      const unknown = E.left({ _tag: 'NoSuchForgetting', request: 'request' });
      expect(await vault.forgetting.takeBack('request')()).toEqual(unknown);
      expect(await vault.forgetting.carryOut('request')()).toEqual(unknown);
      expect(await forget(vault, 'another', 1)).toMatchObject({ isCleared: true });
    });
  });

  it('made or carried out twice changes nothing', async () => {
    await withVault({ path: newName() }, async (vault) => {
      const now = { ...asked, due: NOON };
      await orThrow(vault.forgetting.ask(now));
      await orThrow(vault.forgetting.ask({ ...now, streams: [...now.streams].reverse() }));
      const first = await vault.forgetting.carryOut('request')();
      expect(await vault.forgetting.carryOut('request')()).toEqual(first);
      expect(await vault.forgetting.ask(now)()).toEqual(E.right(undefined));
      expect(await vault.forgetting.takeBack('request')()).toEqual(
        E.left({ _tag: 'AlreadyForgotten', request: 'request' }),
      );
    });
  });

  it('is refused for no stream, other streams, and a stream that is forgotten or asked for already', async () => {
    await withVault({ path: newName() }, async (vault) => {
      const other = E.left({ _tag: 'OtherForgetting', request: 'request' });
      expect(await vault.forgetting.ask({ ...asked, streams: [] })()).toEqual(other);
      await orThrow(vault.forgetting.ask(asked));
      expect(await vault.forgetting.ask({ ...asked, streams: [streamNo(1)] })()).toEqual(other);
      expect(await vault.forgetting.ask({ ...asked, request: 'second' })()).toEqual(
        E.left({ _tag: 'KeyToBeDestroyed', stream: streamNo(1), request: 'request' }),
      );
      await forget(vault, 'third', 2);
      expect(await vault.forgetting.ask({ request: 'fourth', streams: [streamNo(2)], due: LATER })()).toEqual(
        E.left({ _tag: 'KeyDestroyed', stream: streamNo(2), on: '2026-03-02' }),
      );
    });
  });

  it('that was interrupted is ended by the next opening', async () => {
    const path = newName();
    const text = await withVault({ path }, async (vault) => {
      await orThrow(vault.forgetting.ask({ ...asked, due: NOON }));
      return orThrow(vault.seal(streamNo(1), 'note', 'jā'));
    });
    await withSql(filesAt(path).keys, (database) => database.exec('UPDATE requests SET begun = 1'));
    await withVault({ path }, async (vault) => {
      expect(await vault.reveal(streamNo(1), 'note', text)()).toMatchObject({
        left: { _tag: 'KeyDestroyed' },
      });
      expect(await vault.forgetting.carryOut('request')()).toMatchObject({ right: { on: '2026-03-02' } });
    });
  });
});

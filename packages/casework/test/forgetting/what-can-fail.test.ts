import type { ForgettingOptions, KeyDestruction } from '@pavadonis/casework';
import { casework, openForgetting } from '@pavadonis/casework';
import { afterAll, describe, expect, it } from '@jest/globals';
import { operationStream } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { vaultAt } from '@pavadonis/fixtures/vaults';
import { operationId } from '@pavadonis/testing/examples/ids';
import * as E from 'fp-ts/Either';
import { command } from '../commands/support/office';
import {
  clerk,
  type Desk,
  dueAt,
  goal,
  goalOf,
  opened,
  request,
  stream,
  typesIn,
  withDesk,
} from './support/desk';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const openedWith = ({ office, store, vault }: Desk, options: Partial<ForgettingOptions>) =>
  openForgetting({ office, store, vault, delayDays: 30, ...options })();

const unavailable: KeyDestruction['of'] = () => () => Promise.resolve(E.left({ _tag: 'VaultUnavailable' }));
const behind = E.left({ _tag: 'VaultBehind', why: { _tag: 'VaultUnavailable' } });

describe('forgetting', () => {
  it.each([
    ['office', undefined],
    ['store', {}],
    ['vault', undefined],
    ['delayDays', undefined],
    ['delayDays', -1],
    ['delayDays', 1.5],
    // nothing of the person would be revealed, nor ever forgotten
    ['delayDays', Infinity],
    ['delayDays', 367],
    ['vault', {}],
    ['vault', { forgetting: { ask: () => undefined } }],
    ['office', {}],
    ['now', 'noon'],
  ] as const)('is not opened where the option %s makes no sense: %s', (option, value) =>
    withDesk(newName(), async (desk) => {
      expect(await openedWith(desk, { [option]: value })).toMatchObject({
        left: { _tag: 'InvalidOption', option },
      });
    }),
  );

  it('is not opened with another vault than the casework seals by, whose keys open nothing of the person', () =>
    withDesk(newName(), async (desk) => {
      const other = await vaultAt(newName());
      const refused = { left: { _tag: 'InvalidOption', option: 'vault', rule: 'the vault of the casework' } };
      expect(await openedWith(desk, { vault: other })).toMatchObject(refused);
      const without = casework({ store: desk.store });
      for (const one of [without, { ...without }])
        expect(await openedWith(desk, { office: one })).toMatchObject(refused);
      expect(await openedWith(desk, { office: { ...desk.office } })).toMatchObject({ _tag: 'Right' });
      await orThrow(other.close());
    }));

  it('with a vault of the host’s own that throws, or a clock that does, tells which', () =>
    withDesk(newName(), async (desk) => {
      const throwing = { ...desk.vault.forgetting, pending: () => () => Promise.reject(new Error('x')) };
      expect(await openedWith(desk, { vault: { forgetting: throwing } })).toEqual(
        E.left({ _tag: 'BrokenCallback', callback: 'vault', cause: 'Error' }),
      );
      const { ask } = await orThrow(openForgetting({ ...desk, delayDays: 30, now: () => 'noon' as never }));
      expect(await ask(stream, request, command(2))()).toEqual(
        E.left({ _tag: 'BrokenCallback', callback: 'now', cause: 'NotAsPromised' }),
      );
    }));

  it('of a stream that is none, or no client’s, is refused before anything is asked', () =>
    withDesk(newName(), async ({ forgetting }) => {
      for (const none of ['client', undefined, operationStream(operationId)])
        for (const call of [
          forgetting.ask(none as never, request, command(2)),
          forgetting.carryOut(none as never, clerk),
        ])
          expect(await call()).toMatchObject({ left: { _tag: 'InvalidArgument' } });
    }));

  it('by a malformed command records nothing and reveals all', () =>
    withDesk(newName(), async ({ store, vault, forgetting, clock }) => {
      for (const none of [{}, undefined, { ...command(2), by: 'x' }, { ...command(2), commandId: 'x' }])
        expect(await forgetting.ask(stream, request, none as never)()).toMatchObject({
          left: { _tag: 'MalformedCommand' },
        });
      expect(await goalOf(store, vault)).toBe(goal.text);
      await orThrow(forgetting.ask(stream, request, command(2)));
      clock.at = dueAt;
      expect(await forgetting.carryOut(stream, {} as never)()).toMatchObject({
        left: { _tag: 'MalformedCommand' },
      });
      expect(await typesIn(store)).toEqual(['ForgettingRequested']);
    }));

  it('by facts that are none records nothing and reveals all', () =>
    withDesk(newName(), async ({ store, vault, forgetting }) => {
      for (const none of [{}, undefined, { ...request, ground: 'a whim' }]) {
        expect(E.isLeft(await forgetting.ask(stream, none as never, command(2))())).toBe(true);
        expect(await forgetting.takeBack(stream, none as never, command(3))()).not.toMatchObject({
          right: { _tag: 'Recorded' },
        });
      }
      expect(await goalOf(store, vault)).toBe(goal.text);
      expect(await typesIn(store)).toEqual([]);
    }));

  it('with a vault that is away tells it, and goes on when called again', () =>
    withDesk(newName(), async (desk) => {
      const { store, vault, forgetting, clock } = desk;
      const forgotten = async (call: keyof KeyDestruction) => {
        const keys = { ...vault.forgetting };
        const mine = await opened(store, vault, { clock, keys });
        Object.assign(keys, { [call]: unavailable });
        return mine;
      };
      expect(await (await forgotten('ask')).ask(stream, request, command(2))()).toEqual(behind);
      expect(await typesIn(store)).toEqual([]);
      await orThrow(forgetting.ask(stream, request, command(2)));
      expect(await (await forgotten('pending')).due()()).toEqual(behind);
      clock.at = dueAt;
      expect(await (await forgotten('carryOut')).carryOut(stream, clerk)()).toEqual(behind);
      expect(await typesIn(store)).toEqual(['ForgettingRequested', 'ClientForgotten']);
      expect(await orThrow(forgetting.carryOut(stream, clerk))).toMatchObject({ _tag: 'Forgotten' });
      expect(await goalOf(store, vault)).toBe('KeyDestroyed');
    }));

  it('leaves alone what a host asked of the vault itself only if it is recorded', () =>
    withDesk(newName(), async ({ vault, forgetting }) => {
      await orThrow(vault.forgetting.ask({ request: 'by hand', streams: [stream], due: dueAt }));
      expect(await orThrow(forgetting.finish())).toEqual([{ _tag: 'TakenBack', stream }]);
    }));
});

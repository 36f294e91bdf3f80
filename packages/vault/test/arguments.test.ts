import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { filesAt } from '@pavadonis/fixtures/vaults';
import type { Vault } from '@pavadonis/vault';
import { readFileSync } from 'node:fs';
import { NOON, streamNo, withVault } from './support/vaults';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const stream = streamNo(1);
const of = 'r-1';

// of a host without types
const bad = (value: unknown): never => value as never;

const NAME = 'Zvirbulēnova';

type Call = (vault: Vault) => () => Promise<unknown>;

const calls: readonly (readonly [argument: string, Call])[] = [
  ['stream', (vault) => vault.seal(bad(NAME), 'goal-text', 'x')],
  ['stream', (vault) => vault.seal(bad(undefined), 'goal-text', 'x')],
  ['stream', (vault) => vault.seal(bad({}), 'goal-text', 'x')],
  ['kind', (vault) => vault.seal(stream, bad(undefined), 'x')],
  ['text', (vault) => vault.seal(stream, 'goal-text', bad(7))],
  ['stream', (vault) => vault.reveal(bad(NAME), 'goal-text', 'x')],
  ['text', (vault) => vault.reveal(stream, 'goal-text', bad({}))],
  ['kind', (vault) => vault.opens(stream, bad(null), 'x')],
  ['text', (vault) => vault.opens(stream, 'goal-text', bad(undefined))],
  ['scheme', (vault) => vault.sameAs(bad(undefined), 'x', stream)],
  ['value', (vault) => vault.sameAs('eurodac', bad(7), stream)],
  ['stream', (vault) => vault.sameAs('eurodac', 'x', bad(NAME))],
  ['file', (vault) => vault.idsFromFile(bad(undefined))],
  ['request', (vault) => vault.forgetting.ask(bad(undefined))],
  ['request', (vault) => vault.forgetting.ask({ request: bad(7), streams: [stream], due: NOON })],
  ['streams', (vault) => vault.forgetting.ask({ request: of, streams: bad('abc'), due: NOON })],
  ['streams', (vault) => vault.forgetting.ask({ request: of, streams: [bad(NAME)], due: NOON })],
  ['due', (vault) => vault.forgetting.ask({ request: of, streams: [stream], due: bad('tomorrow') })],
  ['request', (vault) => vault.forgetting.takeBack(bad(undefined))],
  ['request', (vault) => vault.forgetting.carryOut(bad(undefined))],
  ['stream', (vault) => vault.forgetting.of(bad(undefined))],
  ['master', (vault) => vault.masters.recordDestroyed(bad(undefined), '2026-03-02' as never)],
  ['on', (vault) => vault.masters.recordDestroyed('0123456789abcdef', bad('soon'))],
];

describe('a vault', () => {
  it('refuses arguments that are none by their names, and keeps nothing of them', async () => {
    const path = newName();
    await withVault({ path }, async (vault) => {
      for (const [argument, call] of calls)
        expect(await call(vault)()).toMatchObject({ left: { _tag: 'InvalidArgument', argument } });
      expect(await orThrow(vault.forgetting.pending())).toEqual([]);
      expect(await orThrow(vault.forgetting.of(stream))).toEqual({ _tag: 'Kept' });
      for (const file of Object.values(filesAt(path)))
        for (const part of [file, `${file}-wal`]) expect(readFileSync(part, 'utf8')).not.toContain(NAME);
    });
  });

  it('makes no key of too few bytes, and dates nothing by a clock that tells no moment', async () => {
    const path = newName();
    const broken = (cause: string) => ({ left: { _tag: 'VaultUnavailable', cause } });
    let [isShort, isLate] = [false, false];
    const options = {
      path,
      now: () => (isLate ? bad('noon') : NOON),
      chance: (bytes: number) => new Uint8Array(isShort ? 1 : bytes).fill(7),
    };
    await withVault(options, async (vault) => {
      isShort = true;
      expect(await vault.seal(stream, 'goal-text', 'x')()).toMatchObject(broken('ERR_BROKEN_CHANCE'));
      isShort = false;
      await orThrow(vault.seal(stream, 'goal-text', 'x'));
      isLate = true;
      const asked = { request: of, streams: [stream], due: NOON };
      expect(await vault.forgetting.ask(asked)()).toMatchObject(broken('ERR_BROKEN_NOW'));
      expect(await orThrow(vault.forgetting.of(stream))).toEqual({ _tag: 'Kept' });
      isLate = false;
      await orThrow(vault.forgetting.ask(asked));
      isLate = true;
      expect(await vault.forgetting.carryOut(of)()).toMatchObject(broken('ERR_BROKEN_NOW'));
      expect(await orThrow(vault.forgetting.of(stream))).toMatchObject({ _tag: 'Pending' });
    });
  });
});

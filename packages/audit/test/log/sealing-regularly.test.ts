import { afterAll, describe, expect, it } from '@jest/globals';
import { type SealedLog, sealRegularly } from '@pavadonis/audit';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { setImmediate } from 'node:timers/promises';
import { openLog, record, storeOf } from '../support/logs';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await setImmediate();
};

const never = (): never => {
  throw new Error('it failed');
};

describe('a log that is sealed regularly', () => {
  it('tells of each new seal once, and of none after it was stopped', async () => {
    const store = await storeOf(3);
    const log = await orThrow(openLog({ store, folder: newName() }));
    const sizes: number[] = [];
    const { stop } = sealRegularly(log, {
      everyMs: 1,
      onSeal: ({ size }) => sizes.push(size),
      onFailure: never,
    });
    await until(() => sizes.length === 1);
    await record(store, 3, 8);
    await until(() => log.last()?.size === 8);
    await stop();
    expect(sizes.at(0)).toBe(3);
    expect(sizes.at(-1)).toBe(8);
    expect(new Set(sizes).size).toBe(sizes.length);
    await record(store, 8, 9);
    for (let turn = 0; turn < 100; turn += 1) await setImmediate();
    expect(log.last()?.size).toBe(8);
    await orThrow(log.close());
  });

  it('is sealed up to the moment that is given each time', async () => {
    const store = await storeOf(10);
    const log = await orThrow(openLog({ store, folder: newName() }));
    let position = 4;
    const { stop } = sealRegularly(log, {
      everyMs: 1,
      knownAt: () => ({ _tag: 'Position', position }),
      onSeal: () => undefined,
      onFailure: never,
    });
    await until(() => log.last()?.size === 4);
    position = 7;
    await until(() => log.last()?.size === 7);
    await stop();
    await orThrow(log.close());
  });

  it('tells why it could not be sealed, and tries again', async () => {
    const store = await storeOf(2);
    const log = await orThrow(openLog({ store, folder: newName() }));
    let isAway = true;
    const failing: Pick<SealedLog, 'seal' | 'last'> = {
      last: log.last,
      seal: (options) =>
        isAway
          ? () =>
              Promise.resolve({
                _tag: 'Left',
                left: { _tag: 'FolderUnavailable', path: '/log', cause: 'ENOSPC' },
              })
          : log.seal(options),
    };
    const told: string[] = [];
    const { stop } = sealRegularly(failing, {
      everyMs: 1,
      onSeal: ({ size }) => told.push(String(size)),
      onFailure: ({ _tag }) => told.push(_tag),
    });
    await until(() => told.length === 2);
    isAway = false;
    await until(() => told.at(-1) === '2');
    await stop();
    expect(new Set(told)).toEqual(new Set(['FolderUnavailable', '2']));
    await orThrow(log.close());
  });
});

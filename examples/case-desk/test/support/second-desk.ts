import { afterAll, beforeAll, jest } from '@jest/globals';
import { instant } from '@pavadonis/domain';
import type { Hono } from 'hono';
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type * as DeskModule from '../../src/desk/desk';
import type * as AppModule from '../../src/server/app';
import type * as AccountsModule from '../../src/sign-in/accounts';
import { PASSWORD, people } from './accounts';
import { type Browser, browserOn, ORIGIN } from './browser';
import type { TrialDesk } from './trial-desk';

/**
 * Opens another desk in the folder of a trial desk, with nothing in common in memory: the modules are loaded anew. Returns what
 * signs a caseworker in there.
 */
export const secondDesk = (trial: TrialDesk): (() => Promise<Browser>) => {
  let second: Hono | undefined;
  let close = (): Promise<void> => Promise.resolve();
  let made = 0;

  const open = async (): Promise<void> => {
    const { openDesk } = jest.requireActual<typeof DeskModule>('../../src/desk/desk');
    const { deskApp } = jest.requireActual<typeof AppModule>('../../src/server/app');
    const { accountsWith } = jest.requireActual<typeof AccountsModule>('../../src/sign-in/accounts');
    const chance = (bytes: number): Buffer => {
      made += 1;
      return createHash('sha512')
        .update(`another ${String(made)}`)
        .digest()
        .subarray(0, bytes);
    };
    const now = instant('2024-03-04T08:00:00.000Z');
    const desk = await openDesk({ folder: dirname(trial.desk().readings), now: () => now });
    close = desk.close;
    second = deskApp({
      desk,
      accounts: await accountsWith([{ ...people.caseworker, password: PASSWORD }], chance, 2),
      origin: ORIGIN,
      now: () => Date.parse(now),
      chance,
      addressOf: () => '192.0.2.2',
      log: () => undefined,
    });
  };

  beforeAll(() => jest.isolateModulesAsync(open));
  afterAll(() => close());

  return async () => {
    if (second === undefined) throw new Error('the other desk is not open');
    const browser = browserOn(second);
    await browser.post('/sign-in', { name: people.caseworker.name, password: PASSWORD });
    return browser;
  };
};

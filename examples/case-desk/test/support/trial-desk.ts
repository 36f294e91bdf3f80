import { afterAll, beforeAll } from '@jest/globals';
import { instant, instantOf, millisecondsOf } from '@pavadonis/domain';
import type { Hono } from 'hono';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, openDesk } from '../../src/desk/desk';
import type { Patience } from '../../src/desk/letters';
import type { Role } from '../../src/rights/rights';
import { deskApp } from '../../src/server/app';
import { type ConnectionLimits, listen, type Listening } from '../../src/server/listen';
import type { Answered } from '../../src/server/options';
import { accountsWith } from '../../src/sign-in/accounts';
import { PASSWORD, people } from './accounts';
import { type Browser, browserOn, ORIGIN } from './browser';

/** A desk of a test file, with a clock that a test moves. */
export interface TrialDesk {
  readonly desk: () => Desk;
  readonly app: () => Hono;
  /** The address at which a browser reaches it. */
  readonly origin: () => string;
  /** Lets time pass, in milliseconds. */
  readonly pass: (milliseconds: number) => void;
  /** All that the host's log was told. */
  readonly log: Answered[];
  /** The address from which requests come from now on. */
  readonly from: (address: string) => void;
  /** Opens a browser in which somebody of a role is signed in. */
  readonly signedIn: (role: Role) => Promise<Browser>;
}

const OPENS = millisecondsOf(instant('2024-03-04T08:00:00.000Z'));

/** How a trial desk differs from the usual one. */
interface TrialOptions {
  /** The address of a store that is no file. */
  readonly storeAt?: () => string | undefined;
  /** The patience of its letters. */
  readonly patience?: Patience;
  /** Whether browsers reach it on loopback, and not by its app alone; and how many of them and for how long. */
  readonly listens?: boolean | ConnectionLimits;
}

/** Opens an empty desk before the tests of a file, and closes it after them. `prepare` records what they begin with. */
export const trialDesk = (
  prepare: (desk: Desk) => Promise<void> = () => Promise.resolve(),
  { storeAt, patience, listens = false }: TrialOptions = {},
): TrialDesk => {
  let folder = '';
  let opened: Desk | undefined;
  let app: Hono | undefined;
  let listening: Listening | undefined;
  let origin = ORIGIN;
  let time = OPENS;
  let address = '192.0.2.1';
  let made = 0;
  const log: Answered[] = [];
  // bytes that nobody chose, and the same in each run
  const chance = (bytes: number): Buffer => {
    made += 1;
    return Buffer.from(createHash('sha512').update(String(made)).digest().subarray(0, bytes));
  };
  const there = <A>(value: A | undefined): A => {
    if (value === undefined) throw new Error('the desk is not open');
    return value;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'case-desk-'));
    const desk = await openDesk({ folder, address: storeAt?.(), patience, now: () => instantOf(time) });
    opened = desk;
    await prepare(desk);
    await desk.office.readModels.caughtUp();
    const accounts = await accountsWith(
      Object.values(people).map((each) => ({ ...each, password: PASSWORD })),
      chance,
      2,
    );
    const addressOf = (): string => address;
    if (listens !== false) {
      listening = await listen(0, listens === true ? undefined : listens);
      origin = `http://127.0.0.1:${String(listening.port)}`;
    }
    const options = { desk, accounts, origin, now: () => time, chance, addressOf };
    const made = deskApp({ ...options, log: (answered) => void log.push(answered) });
    app = made;
    listening?.begin((request, env) => made.fetch(request, env));
  });
  afterAll(async () => {
    await listening?.close();
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return {
    desk: () => there(opened),
    app: () => there(app),
    origin: () => origin,
    pass: (milliseconds) => {
      time += milliseconds;
    },
    log,
    from: (given) => {
      address = given;
    },
    signedIn: async (role) => {
      const browser = browserOn(there(app));
      const { status } = await browser.post('/sign-in', { name: people[role].name, password: PASSWORD });
      if (status !== 303) throw new Error(`not signed in: ${String(status)}`);
      return browser;
    },
  };
};

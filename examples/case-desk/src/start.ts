import { civilDateOf } from '@pavadonis/domain';
import { randomBytes } from 'node:crypto';
import { accountsWith } from './sign-in/accounts';
import { inventedAccounts } from './demo/accounts';
import { demoClock, lastRecordedAt } from './demo/clock';
import { recordDemo } from './demo/record';
import { openDesk } from './desk/desk';
import { takeFolder } from './desk/folder-lock';
import { addressOf } from './server/address';
import { deskApp } from './server/app';
import { listen, type Listening } from './server/listen';
import type { Answered } from './server/options';

/** Where a desk keeps its files and listens, and whom it tells. */
export interface StartOptions {
  readonly folder: string;
  /** The address of EventStoreDB; absent for a file in the folder. */
  readonly address?: string | undefined;
  /** The port on loopback; 0 takes any that is free. */
  readonly port: number;
  /** The origin of a proxy for https in front of it; absent without one. */
  readonly origin?: string | undefined;
  /** Writes a line for whoever started it. */
  readonly say: (line: string) => void;
}

/** A desk that was started. */
export interface Started {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const lineOf = ({ method, route, status, milliseconds, error }: Answered): string =>
  [
    method,
    route,
    String(status),
    `${milliseconds.toFixed(0)} ms`,
    ...(error === undefined ? [] : [error]),
  ].join(' ');

const QUARTERS = 4;

const recording = ({ folder, address, say }: StartOptions): Promise<void> => {
  let told = 0;
  return recordDemo(folder, address, (ratio) => {
    const quarters = Math.floor(ratio * QUARTERS);
    if (quarters === told) return;
    told = quarters;
    say(`Recording the invented history: ${String((quarters * 100) / QUARTERS)} %`);
    if (quarters === QUARTERS) say('Sealing its personal texts');
  });
};

/** Opens the desk, and has the server hand its requests over to it. */
const begin = async (options: StartOptions, listening: Listening): Promise<Started> => {
  const { folder, address, origin = `http://127.0.0.1:${String(listening.port)}`, say } = options;
  const clock = demoClock(() => performance.now());
  const desk = await openDesk({ folder, address, now: clock.now });
  clock.putForward(await lastRecordedAt(desk));
  // the first lists need not wait for what is due of everybody, and for all rules
  const today = civilDateOf(clock.now());
  await desk.dueNow(today);
  desk.findingsNow(today);
  const people = inventedAccounts(randomBytes);
  const app = deskApp({
    desk,
    accounts: await accountsWith(people, randomBytes),
    origin,
    now: clock.milliseconds,
    chance: randomBytes,
    addressOf: addressOf(options.origin !== undefined),
    log: (answered) => {
      if (answered.status >= 500) say(lineOf(answered));
    },
  });
  listening.begin((request, env) => app.fetch(request, env));
  say(`\n${origin}\n`);
  for (const { name, role, password } of people) say(`${name.padEnd(14)} ${password}  ${role}`);
  say('\nAll persons are invented, and the day is the one after their history. Ctrl+C ends it.');
  return {
    origin,
    close: async () => {
      await listening.close();
      await desk.close();
    },
  };
};

/** Records the invented history if there is none yet, and serves it; says the address, and the accounts with their passwords. */
export const start = async (options: StartOptions): Promise<Started> => {
  const { folder, port, say } = options;
  // a port that is taken shows before minutes of recording
  const listening = await listen(port);
  let letGo = (): void => undefined;
  try {
    letGo = await takeFolder(folder);
    say(`Files: ${folder}`);
    await recording(options);
    const { origin, close } = await begin(options, listening);
    return { origin, close: () => close().finally(letGo) };
  } catch (error) {
    letGo();
    await listening.close();
    throw error;
  }
};

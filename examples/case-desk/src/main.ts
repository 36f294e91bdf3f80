#!/usr/bin/env node
import { Command, InvalidArgumentError } from 'commander';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isConnectionString } from './desk/address';

const portOf = (written: string): number => {
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return port;
};

const originOf = (written: string): string => {
  if (!URL.canParse(written) || new URL(written).origin !== written)
    throw new InvalidArgumentError('It must be an origin, such as https://desk.example.');
  return written;
};

const storeOf = (written: string): string => {
  if (!isConnectionString(written))
    throw new InvalidArgumentError('It must be a connection string, such as esdb://localhost:2113.');
  return written;
};

interface Options {
  readonly data?: string;
  readonly store?: string;
  readonly port: number;
  readonly origin?: string;
}

const command = new Command('case-desk')
  .description('Serves a desk for caseworkers on loopback, with the invented history of the demo.')
  .option('--data <folder>', 'folder for store, keys and rows; a temporary one by default')
  .option('--store <address>', 'the address of EventStoreDB, instead of a file in the folder', storeOf)
  .option('--port <number>', 'port on loopback; 0 takes any that is free', portOf, 8095)
  .option('--origin <url>', 'the origin at which a proxy for https serves it', originOf)
  .allowExcessArguments(false);

const main = async (): Promise<void> => {
  const { data, store, port, origin } = command.parse().opts<Options>();
  const folder = data ?? mkdtempSync(join(tmpdir(), 'case-desk-'));
  process.once('exit', () => {
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  });
  let end = (): void => process.exit(130);
  const ending = (): void => {
    end();
  };
  process.once('SIGINT', ending).once('SIGTERM', ending);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  // loaded once it is known that there is work, since a wrong option needs none of it
  const { start } = await import('./start.js');
  const { close } = await start({ folder, address: store, port, origin, say });
  end = () => void close();
};

main().catch(async (error: unknown) => {
  const { problemText } = await import('./problem-text.js');
  process.stderr.write(`${problemText(error)}\n`);
  process.exitCode = 1;
});

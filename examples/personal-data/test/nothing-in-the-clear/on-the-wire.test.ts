import { describe, expect, it } from '@jest/globals';
import { casework, type TextVault } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import { startLoopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { masterNo, NOON } from '@pavadonis/fixtures/vaults';
import { holdsWord } from '@pavadonis/fixtures/traces';
import { openVault } from '@pavadonis/vault';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { personNo } from '../support/given';
import { registerAll } from '../support/register';
import { WORD, wordyEvents } from '../support/wordy';

const withWord = wordyEvents.filter((event) => JSON.stringify(event).includes(WORD));

/** A wire to a port, and all bytes that went over it, each way. */
const tapped = async (port: number) => {
  const [there, back]: readonly Buffer[][] = [[], []];
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [from, to, heard] of [[near, far, there] as const, [far, near, back] as const]) {
      sockets.add(from.setNoDelay());
      from.on('data', (bytes: Buffer) => {
        heard?.push(bytes);
        to.write(bytes);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    heard: () => [there, back].map((bytes) => Buffer.concat(bytes ?? [])),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};

/** Registers all in a store of EventStoreDB's protocol; returns the bytes that went to it and came back. */
const overTheWire = async (vault: TextVault | undefined): Promise<readonly Buffer[]> => {
  const loopback = await startLoopback();
  const wire = await tapped(loopback.port);
  try {
    const connectionString = loopback.connectionString.replace(String(loopback.port), String(wire.port));
    const store = await orThrow(eventStoreDbStore({ connectionString }));
    await registerAll(casework({ store, vault }), withWord);
    // another host, who has to read it all
    await orThrow(casework({ store, vault }).state(personNo(901)));
    await orThrow(store.close());
    expect(loopback.log.events.length).toBeGreaterThan(4 * withWord.length);
    return wire.heard();
  } finally {
    wire.close();
    loopback.stop();
  }
};

describe('texts that a vault seals', () => {
  it('go in the clear over no wire to a server of EventStoreDB', async () => {
    const vault = await orThrow(
      openVault({ keys: ':memory:', register: ':memory:', master: masterNo(1), now: () => NOON }),
    );
    const heard = await overTheWire(vault);
    expect(heard.map((bytes) => holdsWord(bytes, WORD))).toEqual([false, false]);
    expect(heard.map((bytes) => bytes.includes('sealed:1:'))).toEqual([true, true]);
    await orThrow(vault.close());
  });

  it('would be heard without a vault', async () => {
    expect((await overTheWire(undefined)).map((bytes) => holdsWord(bytes, WORD))).toEqual([true, true]);
  });
});

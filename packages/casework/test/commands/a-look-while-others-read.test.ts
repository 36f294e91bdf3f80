import { describe, expect, it } from '@jest/globals';
import type * as Client from '@pavadonis/domain/client';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { clientDied } from '@pavadonis/testing/examples/registration';
import { office } from './support/office';
import { clientNo, mergedInto, registered, write } from './support/persons';

const [survivor, duplicate] = [clientNo(1), clientNo(2)];

const seenIn = ({ registration, law }: Client.State): string =>
  `${registration.died === undefined ? 'alive' : 'dead'}, ${law.grants.length > 0 ? 'granted' : 'not granted'}`;

/** A promise that waits until it is let go. */
const gate = (): { readonly opened: Promise<void>; readonly open: () => void } => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

/**
 * Looks at a survivor of whom all is cached. Before the last answer arrives the survivor dies and is granted a status, and
 * another look reads of the status alone; its answer arrives so many turns after that one.
 */
const lookedAt = async (turns: number): Promise<string> => {
  const store = memoryStore();
  await write(store, survivor, ...registered);
  await write(store, duplicate, ...registered, mergedInto(1));
  const [first, second] = [gate(), gate()];
  const asked = gate();
  let reads = 0;
  let isArmed = false;
  const desk = office({
    ...store,
    readStream: (stream, range) => async () => {
      const read = await store.readStream(stream, range)();
      if (!isArmed || stream !== duplicate) return read;
      reads += 1;
      if (reads === 1) {
        await write(store, survivor, clientDied());
        await write(store, duplicate, statusGranted());
        others = desk.state(duplicate)();
        await first.opened;
      } else if (reads === 2) {
        asked.open();
        await second.opened;
      }
      return read;
    },
  });
  let others: Promise<unknown> = Promise.resolve();
  for (const each of [survivor, duplicate]) await orThrow(desk.state(each));
  isArmed = true;
  const look = orThrow(desk.state(survivor));
  await asked.opened;
  first.open();
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  second.open();
  const { state } = await look;
  await others;
  return seenIn(state);
};

describe('a look at a person', () => {
  it('shows no moment that never was, whenever another one reads on in the same streams', async () => {
    for (let turns = 0; turns < 60; turns += 1)
      expect([turns, await lookedAt(turns)]).not.toEqual([turns, 'alive, granted']);
  });
});

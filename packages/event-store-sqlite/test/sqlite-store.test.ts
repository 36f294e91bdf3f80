import { afterAll, describe, it } from '@jest/globals';
import type { EventStore } from '@pavadonis/event-store';
import { storeContract } from '@pavadonis/event-store/contract';
import { withObjectRows } from '@pavadonis/fixtures/drivers';
import { scratch } from '@pavadonis/fixtures/scratch';
import { openDatabase } from '@pavadonis/sqlite';
import { opened } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

storeContract({ describe, it }, 'the store in a SQLite file', () => opened({ path: newName() }));

storeContract({ describe, it }, 'the store in a SQLite file that may lag behind a power cut', () =>
  opened({ path: newName(), durability: 'normal' }),
);

storeContract({ describe, it }, 'the store on a driver that gives rows as objects', () =>
  opened({ path: newName(), open: async (path, mode) => withObjectRows(await openDatabase(path, mode)) }),
);

const readThroughAnother = async (): Promise<EventStore> => {
  const path = newName();
  const writer = await opened({ path });
  const reader = await opened({ path, readOnly: true });
  const close: EventStore['close'] = () => async () => {
    const closed = await reader.close()();
    await writer.close()();
    return closed;
  };
  return { ...reader, append: writer.append, close };
};

storeContract({ describe, it }, 'the store that is read beside the one that writes', readThroughAnother);

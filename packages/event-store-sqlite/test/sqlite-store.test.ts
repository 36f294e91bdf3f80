import { afterAll, describe, it } from '@jest/globals';
import { storeContract } from '@pavadonis/event-store/contract';
import { openDatabase } from '../src/driver';
import { opened, scratch } from './scratch';
import { withObjectRows } from './drivers';

const { newName, removeAll } = scratch();
afterAll(removeAll);

storeContract({ describe, it }, 'the store in a SQLite file', () => opened({ path: newName() }));

storeContract({ describe, it }, 'the store in a SQLite file that may lag behind a power cut', () =>
  opened({ path: newName(), durability: 'normal' }),
);

storeContract({ describe, it }, 'the store on a driver that gives rows as objects', () =>
  opened({ path: newName(), open: async (path) => withObjectRows(await openDatabase(path)) }),
);

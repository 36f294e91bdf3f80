import { join } from 'node:path';
import { scratch } from '../../scratch';
import type { Office } from '../office';

/** Opens an office on a new file, which is removed when the office is closed. */
export const onNewFile = async (open: (path: string) => Promise<Office>): Promise<Office> => {
  const { folder, remove } = scratch();
  const office = await open(join(folder, 'store.sqlite'));
  return {
    ...office,
    close: async () => {
      await office.close();
      remove();
    },
  };
};

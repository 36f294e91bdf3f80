import { instant } from '@pavadonis/domain';
import { openDesk } from '../../src/desk/desk';
import { twoClients } from './prepared';

/** Makes the folder of a desk, with two clients instead of the demo's history, in a file of it or at an address. */
export const preparedFolder = async (folder: string, address?: string): Promise<void> => {
  const desk = await openDesk({ folder, address, now: () => instant('2024-01-02T08:00:00.000Z') });
  await twoClients(desk);
  await desk.close();
};

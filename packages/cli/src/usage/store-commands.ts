import { text } from '../language';
import type * as Deeds from '../store/store-deeds';
import type { Command } from './command';
import { listed } from './listed';

const GROUP = text('Krātuve', 'Stores');

/** The commands about a store itself. */
export const storeCommands: readonly Command[] = [
  listed(
    {
      name: 'init',
      group: GROUP,
      about: text('Izveido krātuvi jaunā datnē', 'Makes a store in a new file'),
    },
    () => (require('../store/store-deeds') as typeof Deeds).initDeed,
  ),
  listed(
    {
      name: 'check',
      group: GROUP,
      about: text(
        'Pārbauda, vai krātuve nav bojāta un vai katrs notikums ir izlasāms',
        'Checks that a store is not damaged, and that every event can be read',
      ),
    },
    () => (require('../store/store-deeds') as typeof Deeds).checkDeed,
  ),
  listed(
    {
      name: 'backup',
      group: GROUP,
      about: text(
        'Kopē krātuves datni, kamēr citi turpina rakstīt',
        'Copies the file of a store while others go on writing',
      ),
      argument: { name: text('datne', 'file'), about: text('jaunā datne', 'the new file') },
    },
    () => (require('../store/store-deeds') as typeof Deeds).backupDeed,
  ),
  listed(
    {
      name: 'status',
      group: GROUP,
      about: text('Parāda, kas krātuvē ir', 'Shows what a store holds'),
    },
    () => (require('../store/store-deeds') as typeof Deeds).statusDeed,
  ),
];

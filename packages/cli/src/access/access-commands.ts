import { text } from '../language';
import type { Command } from '../usage/command';
import { listed } from '../usage/listed';
import type * as AccessCommand from './access-command';

/** The commands about the right of access. */
export const accessCommands: readonly Command[] = [
  listed(
    {
      name: 'access',
      alias: 'piekluve',
      group: text('Personas dati', 'Personal data'),
      about: text(
        'Raksta visu, kas ierakstīts par klientu, šim klientam (VDAR 15. pants)',
        'Writes all that is recorded about a client, for that client (Art. 15 of the GDPR)',
      ),
      argument: {
        name: text('klients', 'client'),
        about: text('klienta lieta: client-<uuid>', 'the file of the client: client-<uuid>'),
      },
    },
    () => (require('./access-command') as typeof AccessCommand).accessCommand,
  ),
];

import { text } from '../language';
import type { Command } from '../usage/command';
import { listed } from '../usage/listed';
import type * as FindingsCommand from './findings-command';
import type * as RemindersCommand from './reminders-command';

const RULES = text('Noteikumi un termiņi', 'Rules and dates');

/** The commands that list what a day shows, one by one. */
export const listCommands: readonly Command[] = [
  listed(
    {
      name: 'findings',
      alias: 'konstatejumi',
      group: RULES,
      about: text(
        'Nosauc pārkāptos noteikumus pa vienam, kā tie redzami kādā dienā',
        'Lists the broken rules one by one, as they show on a day',
      ),
    },
    () => (require('./findings-command') as typeof FindingsCommand).findingsCommand,
  ),
  listed(
    {
      name: 'reminders',
      alias: 'atgadinajumi',
      group: RULES,
      about: text(
        'Atgādina, kas jādara vai jāzina kādā dienā',
        'Reminds of what is to be done or known on a day',
      ),
    },
    () => (require('./reminders-command') as typeof RemindersCommand).remindersCommand,
  ),
];

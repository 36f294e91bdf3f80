import { accessCommands } from '../access/access-commands';
import { auditCommands } from '../audit/audit-commands';
import type * as Difference from '../explain/difference-commands';
import type * as Explain from '../explain/explain-commands';
import { listCommands } from '../findings/list-commands';
import type * as Forget from '../forget/forget-commands';
import { text } from '../language';
import { registerCommands } from '../register/register-commands';
import type * as Report from '../report/report-commands';
import type { Command, Family } from './command';
import { listedFamily } from './listed';
import { storeCommands } from './store-commands';

/** All commands, in the order of the help. The files of one are loaded once it is named. */
export const commands: readonly (Command | Family)[] = [
  ...storeCommands,
  ...listCommands,
  ...auditCommands,
  ...accessCommands,
  listedFamily(
    {
      name: 'report',
      about: text('Atbild uz jautājumu par vēsturi', 'Answers a question about the history'),
    },
    () => (require('../report/report-commands') as typeof Report).reportCommands,
  ),
  listedFamily(
    {
      name: 'explain',
      about: text(
        'Izskaidro pārskata skaitli ar notikumiem, no kuriem tas izriet',
        'Explains a figure of a report by the events from which it follows',
      ),
    },
    () => (require('../explain/explain-commands') as typeof Explain).explainCommands,
  ),
  listedFamily(
    {
      name: 'difference',
      about: text(
        'Izskaidro, kāpēc divi viena pārskata skaitļi atšķiras: pēc dienas vai pēc tā, kas bija zināms',
        'Explains why two figures of one report differ: by the day, or by what was known',
      ),
    },
    () => (require('../explain/difference-commands') as typeof Difference).differenceCommands,
  ),
  listedFamily(
    {
      name: 'forget',
      about: text(
        'Aizmirst klientu: iznīcina atslēgas, ar kurām aizzīmogoti viņa teksti',
        'Forgets a client: destroys the keys with which their texts are sealed',
      ),
    },
    () => (require('../forget/forget-commands') as typeof Forget).forgetCommands,
  ),
  registerCommands,
];

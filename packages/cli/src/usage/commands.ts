import { accessCommand } from '../access/access-command';
import { auditCommands } from '../audit/audit-commands';
import { differenceCommands } from '../explain/difference-commands';
import { explainCommands } from '../explain/explain-commands';
import { findingsCommand } from '../findings/findings-command';
import { remindersCommand } from '../findings/reminders-command';
import { forgetCommands } from '../forget/forget-commands';
import { registerCommands } from '../register/register-commands';
import { reportCommands } from '../report/report-commands';
import type { Command, Family } from './command';
import { storeCommands } from './store-commands';

/** All commands, in the order of the help. */
export const commands: readonly (Command | Family)[] = [
  ...storeCommands,
  findingsCommand,
  remindersCommand,
  ...auditCommands,
  accessCommand,
  reportCommands,
  explainCommands,
  differenceCommands,
  forgetCommands,
  registerCommands,
];

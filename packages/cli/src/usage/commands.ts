import { reportCommands } from '../report/report-commands';
import type { Command, Family } from './command';
import { storeCommands } from './store-commands';

/** All commands, in the order of the help. */
export const commands: readonly (Command | Family)[] = [...storeCommands, reportCommands];

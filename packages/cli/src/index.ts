/** The command `pavadonis` as a function, for programs that run it in themselves. */
export type { ExitCode } from './failure';
export { pavadonis } from './pavadonis';
export { commandReference } from './reference';
export type { Output, StandingStill, Surroundings } from './surroundings';

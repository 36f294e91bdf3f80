/** The version of the command, which is that of all packages. `pnpm make:version` writes it. */
export const VERSION = '0.1.0';

/** The number of times a process is killed, 5 by default; `pnpm torture` kills 500 times. */
export const ROUNDS = Number(process.env['ROUNDS'] ?? 5);

/** The seed of the random moments at which processes are killed. */
export const SEED = Number(process.env['SEED'] ?? 2016);

/** Returns a time limit in milliseconds for a test of that many rounds: far more than a slow machine needs. */
export const timeoutFor = (rounds: number): number => 300_000 + rounds * 20_000;

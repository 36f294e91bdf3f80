/** How often a process is killed: 5 times, or as often as is asked for; `pnpm torture` asks for 500. */
export const ROUNDS = Number(process.env['ROUNDS'] ?? 5);

/** Chance begins here; another seed kills at other moments. */
export const SEED = Number(process.env['SEED'] ?? 2016);

/** How many milliseconds a test may take that does so many rounds: far more than it needs on a slow machine. */
export const waiting = (rounds: number): number => 300_000 + rounds * 20_000;

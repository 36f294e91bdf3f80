/** How many seeds are run without a fault, 100 by default; `pnpm torture` runs 10,000. */
export const SEEDS = Number(process.env['SEEDS'] ?? 100);

/** The first of these seeds. `SEEDS=1 FIRST_SEED=142` runs one alone. */
export const FIRST_SEED = Number(process.env['FIRST_SEED'] ?? 1);

/** Ends what hangs, and nothing else: a time limit in milliseconds for so many seeds. */
export const timeoutFor = (seeds: number): number => 600_000 + seeds * 10_000;

/** How many seeds may look for each planted fault; by default only the one that is known to find it. */
export const FAULT_SEEDS = Number(process.env['FAULT_SEEDS'] ?? 0);

/** How much of what is counted in the thousands is tried: 5 of 500 parts by default, and all by `pnpm torture`. */
export const ROUNDS = Number(process.env['ROUNDS'] ?? 5);

/** The number of wrong sign-ins that are tried, 300 by default; `pnpm torture` tries 10,000. */
export const TRIES = Number(process.env['TRIES'] ?? 300);

/** A time limit in milliseconds for a test of that many tries: far more than a slow machine needs. */
export const TRIES_TIMEOUT = 60_000 + TRIES * 60;

/** The part of the values that are none which each field is given, as one of so many; `pnpm torture` gives all. */
export const PART = Number(process.env['PART'] ?? 7);

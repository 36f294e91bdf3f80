/** Milliseconds that never go back, the same for all processes of this machine. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

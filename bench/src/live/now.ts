/** Returns milliseconds that never go back and are the same for all processes of this machine. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

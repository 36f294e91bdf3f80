import { constants } from 'node:os';

/** A refusal of the operating system to read or write a file, by the name that its manuals use. */
export type SystemRefusal = 'EACCES' | 'EPERM' | 'EROFS' | 'ENOSPC' | 'EDQUOT' | 'EIO';

const REFUSALS: readonly SystemRefusal[] = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EIO'];

/** Returns the name of a number of the operating system's, of either sign, if it is a refusal. */
// Node itself has no name for EDQUOT, and the code of its errors is then a sentence
export const refusalOf = (errno: unknown): SystemRefusal | undefined =>
  typeof errno === 'number' ? REFUSALS.find((name) => constants.errno[name] === Math.abs(errno)) : undefined;

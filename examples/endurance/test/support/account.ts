import { expect } from '@jest/globals';
import type { Report } from '../../src/report';
import { send } from '../../src/send';
import { goesOn } from './kept';
import { wholeLog } from './log';
import { witness } from './witness';

const ERRORS = ['StoreUnavailable', 'FileUnavailable', 'CannotOpen', 'ReadOnly', 'StoreClosed'];

/** Compares what processes said with their store again and again, and goes on with both where they ended. */
export const account = (path: string, rows: string, commands: number, persons: number) => {
  const { sees, hears, count } = witness(commands, persons);
  const said: Report[] = [];

  /** Takes reports. A failure must be one of the library's own. */
  const hear = (reports: readonly Report[]): void => {
    said.push(...reports);
    for (const { came, why } of reports)
      if (came === 'Failed' && !ERRORS.includes(why?._tag ?? 'none'))
        expect(why).toBe('an error of the library');
  };
  const agrees = async (): Promise<void> => {
    sees(await wholeLog(path));
    for (const each of said) hears(each);
  };
  return {
    hear,
    /** Compares all that was said so far with the log. */
    agrees,
    /** Sends every command up to a number that has no answer, as its sender would, and compares again, rows as well. */
    goesOnUpTo: async (limit: number): Promise<number> => {
      const answered = new Set(said.filter(({ came }) => came !== 'Failed').map(({ n }) => n));
      await goesOn(path, rows, async (office) => {
        for (let n = 0; n < limit; n += 1) if (!answered.has(n)) said.push(await send(office, n, persons));
      });
      await agrees();
      return count();
    },
  };
};

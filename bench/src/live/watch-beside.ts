import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ShownAt } from './beside';

/**
 * Starts a process with a caseload of its own, and returns once it is live; `shownAt` gives the time of each position.
 */
export const watchBeside = async (
  folder: string,
  from: number,
  to: number,
): Promise<{ readonly shownAt: Promise<ShownAt> }> => {
  const beside = fork(join(__dirname, '../contend.js'), ['beside', folder, String(from), String(to)], {
    silent: true,
  });
  if (beside.stdout === null) throw new Error('no output');
  const shownAt = text(beside.stdout).then((json) => JSON.parse(json) as ShownAt);
  await once(beside, 'message');
  return { shownAt };
};

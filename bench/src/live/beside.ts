import { now } from './now';
import { openLive } from './open';

/** When a caseload showed each position, in milliseconds of `now`: the first one is that of `from`. */
export type ShownAt = readonly number[];

/** Watches a caseload in a process of its own while another one appends; says so to it once it is live. */
export const measure = async (folder: string, from: string, to: string): Promise<ShownAt> => {
  const { shows, shown, close } = await openLive(folder);
  await shows(Number(from) - 1);
  process.send?.('live');
  const shownAt: number[] = [];
  for (let next = Number(from); next <= Number(to);) {
    await shows(next);
    const at = now();
    for (; next <= shown(); next += 1) shownAt.push(at);
  }
  await close();
  return shownAt;
};

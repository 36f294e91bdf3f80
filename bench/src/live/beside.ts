import { now } from './now';
import { openLive } from './open';

/** The times at which a caseload showed each position, from position `from` on, in milliseconds of `now`. */
export type ShownAt = readonly number[];

/** Watches a caseload in a process of its own while another process appends; reports as soon as it is live. */
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

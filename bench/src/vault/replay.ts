import { decoder } from '@pavadonis/event-store';
import { replayFile } from '../replay/replay-file';
import { processorTime, type Timed } from '../speed';

/** The same history twice: its texts as they were said, and sealed. */
export const LOGS = ['clear texts', 'sealed texts'] as const;
export type SealedOrNot = (typeof LOGS)[number];

/** Replays a file into the rows of three read models, and returns the processor time of that. */
export const measure = (path: string): Promise<Timed> =>
  processorTime(async () => (await replayFile(path, decoder())).events);

import { decoder } from '@pavadonis/event-store';
import { ioTsDecoder } from './io-ts-decoder';
import { replayRaw } from './limit/replay';
import { allModels } from '../models';
import { replayFile, replayInto } from './replay-file';

/** The result of a replay; `refolded` counts the streams read again for corrections and late entries. */
export interface Replayed {
  readonly events: number;
  readonly refolded: number;
}

/** The contenders that are compared; all but `all five` replay a file into the rows of three read models. */
export const contenders = {
  limit: async (path: string): Promise<Replayed> => ({ ...(await replayRaw(path)), refolded: 0 }),
  pavadonis: (path: string): Promise<Replayed> => replayFile(path, decoder()),
  'all five': (path: string): Promise<Replayed> => replayInto(allModels, path, decoder()),
  'io-ts': (path: string): Promise<Replayed> => replayFile(path, ioTsDecoder),
};

export type Contender = keyof typeof contenders;

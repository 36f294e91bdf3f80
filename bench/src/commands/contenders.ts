import { memoryStore } from '@pavadonis/event-store';
import { onStore } from './casework';
import { listenedTo } from './listened-to';
import { byHand } from './memory/by-hand';
import { castore } from './memory/castore';
import { equinox, equinoxCached } from './memory/equinox';
import type { Office } from './office';
import { byHandOn } from './sqlite/by-hand';
import { caseworkOn } from './sqlite/casework';
import { onNewFile } from './sqlite/file';

type Openings = Readonly<Record<string, () => Promise<Office>>>;

const memory = {
  'by hand': async () => Promise.resolve(byHand()),
  castore: async () => Promise.resolve(castore()),
  equinox: async () => Promise.resolve(equinox()),
  'equinox, cached': async () => Promise.resolve(equinoxCached()),
  casework: async () => Promise.resolve(onStore(memoryStore())),
  'casework, nothing kept': async () => Promise.resolve(onStore(memoryStore(), 0)),
  'casework, listened to': async () => Promise.resolve(listenedTo(onStore(memoryStore()))),
} satisfies Openings;

const atOnce = async (count: number, opening: Promise<Office>): Promise<Office> => ({
  ...(await opening),
  atOnce: count,
});

const SQLite = {
  'by hand': () => onNewFile(byHandOn),
  casework: () => onNewFile(caseworkOn),
  'sixteen at once': () => atOnce(16, onNewFile(caseworkOn)),
  'sixty-four at once': () => atOnce(64, onNewFile(caseworkOn)),
  'casework, nothing kept': () => onNewFile((path) => caseworkOn(path, 0)),
  'nothing kept, sixteen at once': () =>
    atOnce(
      16,
      onNewFile((path) => caseworkOn(path, 0)),
    ),
} satisfies Openings;

/** The contenders that are compared: in memory, and on SQLite with each commit waiting for the disk. */
export const contenders = { memory, SQLite };

export type Place = keyof typeof contenders;
export type Contender<P extends Place> = keyof (typeof contenders)[P] & string;

import { newKey, openSealedLog, verifyStore } from '@pavadonis/audit';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { join } from 'node:path';
import type { Timed } from '../speed';
import { sealByHand } from './by-hand';

/** A way to seal or verify a log. */
export type Contender = 'by hand' | 'seal' | 'verify';

/** The processor time of one contender, the root that it found, and the most memory that its process held. */
export interface Measured extends Timed {
  readonly root: string;
  readonly megabytes: number;
}

const origin = 'sif.example/pavadonis';

/** Opens a log in a folder for a file that is not written to. */
export const openLogOf = async (path: string, folder: string) => {
  const { signer, verifier } = orThrow(newKey(origin));
  const store = await orThrow(sqliteStore({ path, readOnly: true }));
  const log = await orThrow(openSealedLog({ store, folder: join(folder, 'log'), origin, signers: [signer] }));
  return { store, log, verifier };
};

const sealed = async (path: string, folder: string) => {
  const { store, log, verifier } = await openLogOf(path, folder);
  const seal = await orThrow(log.seal());
  await orThrow(log.close());
  return { store, seal, trust: { origin, keys: [verifier] } };
};

const verified = async (path: string, folder: string) => {
  const { store, trust } = await sealed(path, folder);
  return async () => {
    const verdict = await orThrow(verifyStore({ store, folder: join(folder, 'log'), ...trust }));
    if (verdict._tag !== 'Holds') throw new Error('the store does not hold what was sealed');
    return { root: verdict.seal.root.toString('hex'), count: verdict.seal.size };
  };
};

const works: Readonly<
  Record<
    Contender,
    (
      path: string,
      folder: string,
    ) => Promise<() => Promise<{ readonly root: string; readonly count: number }>>
  >
> = {
  'by hand': (path) => Promise.resolve(() => sealByHand(path)),
  seal: (path, folder) =>
    Promise.resolve(async () => {
      const { seal } = await sealed(path, folder);
      return { root: seal.root.toString('hex'), count: seal.size };
    }),
  verify: verified,
};

/** Measures one contender on a file. */
export const measure = async (contender: string, path: string, folder: string): Promise<Measured> => {
  const work = await works[contender as Contender](path, folder);
  const began = process.cpuUsage();
  const { root, count } = await work();
  const { user, system } = process.cpuUsage(began);
  return {
    root,
    count,
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
};

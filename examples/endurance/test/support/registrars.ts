import { parseTold, type PersonalShare, type Told } from '../../src/personal-share';
import { start } from './child';

/** A registrar that goes on after each kill with the command that it had no answer to. */
export interface Registrar {
  /** All that it has told, before and after kills. */
  readonly told: () => readonly Told[];
  /** Resolves when it has told so many words more, or has ended. */
  readonly tellingMore: (words: number) => Promise<void>;
  readonly kill: () => Promise<void>;
  /** Starts it again after a kill. */
  readonly restart: () => void;
  /** Resolves when it has ended; rejects if it failed. */
  readonly finished: () => Promise<void>;
}

/** Starts a registrar. Whoever starts it kills it, or waits until it has finished. */
export const startRegistrar = (share: PersonalShare): Registrar => {
  let before: readonly Told[] = [];
  let child = start('registrar', JSON.stringify(share));
  const toldNow = (): readonly Told[] => child.said.map(parseTold);
  const told = (): readonly Told[] => [...before, ...toldNow()];
  const next = (): number => {
    const last = before.at(-1);
    if (last === undefined) return share.first;
    return last.failed === undefined ? last.n + share.step : last.n;
  };
  return {
    told,
    tellingMore: (words) => child.saying(child.said.length + words),
    kill: async () => {
      await child.kill();
      before = told();
    },
    restart: () => {
      child = start('registrar', JSON.stringify({ ...share, first: next() }));
    },
    finished: () => child.finished,
  };
};

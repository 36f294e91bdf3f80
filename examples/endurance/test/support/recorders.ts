import { parseReport, type Report } from '../../src/report';
import type { Share } from '../../src/share';
import { type Child, start } from './child';

/** A recorder that goes on after each kill with the command that it had no answer to. */
export interface Recorder extends Pick<Child, 'kill' | 'stop' | 'resume'> {
  /** All that it has said, before and after kills. */
  readonly said: () => readonly Report[];
  /** Resolves when it has said so many lines more. */
  readonly sayingMore: (lines: number) => Promise<void>;
  /** Starts it again after a kill. */
  readonly restart: () => void;
}

const startRecorder = (share: Omit<Share, 'attempts'>): Recorder => {
  let before: readonly Report[] = [];
  let child: Child | undefined;
  const saidNow = (): readonly Report[] => (child?.said ?? []).map(parseReport);
  const nextAfter = (last: Report | undefined): number => {
    if (last === undefined) return share.first;
    return last.came === 'Failed' || last.came === 'Conflict' ? last.n : last.n + share.step;
  };
  const restart = (): void => {
    const first = nextAfter(before.at(-1));
    // it tries every command until it has an answer
    child = start('recorder', JSON.stringify({ ...share, first, attempts: 1e9 }));
  };
  restart();
  return {
    said: () => [...before, ...saidNow()],
    sayingMore: async (lines) => child?.saying(child.said.length + lines),
    stop: () => child?.stop(),
    resume: () => child?.resume(),
    kill: async () => {
      await child?.kill();
      before = [...before, ...saidNow()];
      child = undefined;
    },
    restart,
  };
};

/** Works with so many recorders, each with its share, and kills them in any case. */
export const withRecorders = async <A>(
  processes: number,
  share: Omit<Share, 'attempts' | 'first' | 'step'>,
  work: (recorders: readonly Recorder[]) => Promise<A>,
): Promise<A> => {
  const recorders = Array.from({ length: processes }, (_, first) =>
    startRecorder({ ...share, first, step: processes }),
  );
  try {
    return await work(recorders);
  } finally {
    for (const recorder of recorders) await recorder.kill();
  }
};

/** Takes one of some. */
export const oneOf = <A>(all: readonly A[], below: (limit: number) => number): A => {
  const one = all[below(all.length)];
  if (one === undefined) throw new Error('there is none');
  return one;
};

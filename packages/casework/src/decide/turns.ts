import type { StreamName } from '@pavadonis/domain';

/** Lets what is done in one stream wait until all that came before is done. */
export type InTurn = <A>(stream: StreamName, work: () => Promise<A>) => Promise<A>;

/**
 * Without turns, whoever decides at once in one process would be each other's conflict: all but one of them would have
 * decided in vain, time and again.
 */
export const turns = (): InTurn => {
  const last = new Map<StreamName, Promise<unknown>>();
  return <A>(stream: StreamName, work: () => Promise<A>): Promise<A> => {
    const before = last.get(stream);
    const mine = before === undefined ? work() : before.then(work, work);
    last.set(stream, mine);
    const done = (): void => {
      if (last.get(stream) === mine) last.delete(stream);
    };
    mine.then(done, done);
    return mine;
  };
};

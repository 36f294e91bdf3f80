/** Runs a task once those before it under the same key are over. */
export type InTurn = <A>(key: string, task: () => Promise<A>) => Promise<A>;

/** Makes turns: tasks of one key run one after another, those of others beside them. */
export const openTurns = (): InTurn => {
  const last = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(task, task);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
};

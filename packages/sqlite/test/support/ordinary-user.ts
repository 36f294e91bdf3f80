/** The superuser may read and write anything, so it becomes somebody else for a while. */
export const asOrdinaryUser = async <A>(work: () => Promise<A>): Promise<A> => {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
};

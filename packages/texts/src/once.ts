/** Makes something once it is asked for. The first notation takes a process long to make, and many show no number and no day. */
export const once = <A extends object>(make: () => A): (() => A) => {
  let made: A | undefined;
  return () => (made ??= make());
};

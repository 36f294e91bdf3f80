/** Makes something once it is asked for: a process loads its first notation for long, and many show no number and no day. */
export const once = <A extends object>(make: () => A): (() => A) => {
  let made: A | undefined;
  return () => (made ??= make());
};

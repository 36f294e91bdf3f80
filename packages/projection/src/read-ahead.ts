const many = (atOnce: number | undefined): number =>
  atOnce !== undefined && atOnce >= 1 ? Math.floor(atOnce) : 1;

/**
 * Reads things, at most so many at the same time (by default one), and yields what was read in the order of the things.
 * Whoever stops early waits for the reads under way.
 */
export async function* readAhead<A, B>(
  things: readonly A[],
  atOnce: number | undefined,
  read: (thing: A) => Promise<B>,
): AsyncGenerator<B, void, undefined> {
  const underWay: Promise<B>[] = [];
  const most = many(atOnce);
  let begun = 0;
  try {
    for (;;) {
      for (const thing of things.slice(begun, begun + most - underWay.length)) {
        begun += 1;
        const reading = read(thing);
        // whoever asks for it hears of a failure
        reading.catch(() => undefined);
        underWay.push(reading);
      }
      const first = underWay.shift();
      if (first === undefined) return;
      yield await first;
    }
  } finally {
    await Promise.allSettled(underWay);
  }
}

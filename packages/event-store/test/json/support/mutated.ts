import fc from 'fast-check';

/** How a value is spoilt: where (steps into it, each a number modulo the places there are), and what is done there. */
interface Mutation {
  readonly path: readonly number[];
  readonly act: 'remove' | 'rename' | 'replace' | 'add';
  readonly by: unknown;
}

// whatever JSON can hold, and what codecs look for in places where it does not belong
const replacement = fc.oneof(
  fc.constantFrom<unknown>(null, '', 'x', 0, 1, -1, 1.5, 2 ** 53, true, false, [], {}, [null], {
    kind: 'centre',
  }),
  fc.constantFrom('2018-02-30', '2018-06-30', '0000-01-01', '2018-13', 'refugee', 'Kongo', 'EventVoided'),
  fc.uuid(),
  fc.jsonValue({ maxDepth: 2 }),
);

const mutation: fc.Arbitrary<Mutation> = fc.record({
  path: fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 4 }),
  act: fc.constantFrom('remove', 'rename', 'replace', 'add'),
  by: replacement,
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const changed = (
  entries: readonly (readonly [string, unknown])[],
  at: number,
  { act, by }: Mutation,
): readonly (readonly [string, unknown])[] => {
  switch (act) {
    case 'remove':
      return entries.filter((_, index) => index !== at);
    case 'rename':
      return entries.map(([key, value], index) => [index === at ? `${key}s` : key, value]);
    case 'replace':
      return entries.map(([key, value], index) => [key, index === at ? by : value]);
    case 'add':
      return [...entries, ['extra', by]];
  }
};

const mutate = (value: unknown, mutation_: Mutation, depth: number): unknown => {
  if (!isObject(value)) return mutation_.by;
  const entries = Object.entries(value);
  if (entries.length === 0) return mutation_.by;
  const at = (mutation_.path[depth] ?? 0) % entries.length;
  const inside = entries[at]?.[1];
  const deeper = depth + 1 < mutation_.path.length && isObject(inside);
  const next = deeper
    ? entries.map(
        ([key, old], index) => [key, index === at ? mutate(old, mutation_, depth + 1) : old] as const,
      )
    : changed(entries, at, mutation_);
  return Array.isArray(value) ? next.map(([, each]) => each) : Object.fromEntries(next);
};

/** A value with up to three random faults; without any it is the value as JSON gives it back. */
export const mutated = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(value, fc.array(mutation, { maxLength: 3 }))
    .map(([original, mutations]) =>
      mutations.reduce<unknown>(
        (soFar, each) => mutate(soFar, each, 0),
        JSON.parse(JSON.stringify(original)),
      ),
    );

import { type Recordable, settle, type Settleable, type StreamName } from '@pavadonis/domain';
import type { Book } from './account-book';

type Event = Exclude<Recordable, { readonly type: 'EventVoided' | 'EventAmended' }>;
type Merges = ReadonlyMap<string, string>;

/** Maps each stream to the one it was last merged into, unless that very merge was reverted. */
export const mergesOf = (streams: ReadonlyMap<StreamName, readonly Settleable<Recordable>[]>): Merges => {
  const merges = new Map<string, string>();
  for (const [stream, recorded] of streams)
    for (const { event } of settle<Event>(recorded))
      if (event.type === 'ClientsMerged') merges.set(stream, `client-${event.survivorId}`);
      else if (event.type === 'MergeReverted' && merges.get(stream) === `client-${event.survivorId}`)
        merges.delete(stream);
  return merges;
};

/** The person of a stream: where its merges end, or in a circle the smallest name of those who stand in it. */
const personOf = (merges: Merges, stream: string): string => {
  const steps = [stream];
  for (let i = 0; i < merges.size; i += 1) steps.push(merges.get(steps.at(-1) ?? '') ?? steps.at(-1) ?? '');
  const end = steps.at(-1) ?? stream;
  const circle = [end];
  for (let next = merges.get(end); next !== undefined && next !== end; next = merges.get(next))
    circle.push(next);
  return merges.has(end) ? (circle.sort()[0] ?? end) : end;
};

/** A unit that a cost with something to pay names. */
interface BookUnit {
  readonly person: string;
  readonly month: string;
  readonly paidFor: string;
  readonly operation: string;
  readonly provider: string;
  readonly client: string;
  readonly cost: string;
}

/** Every unit of books, as often as it is named. */
export const unitsOf = (books: readonly Book[], merges: Merges): readonly BookUnit[] =>
  books.flatMap(({ operation, costs, payable }) =>
    costs
      .filter((cost) => payable(cost) > 0)
      .flatMap(({ id: cost, provider, paidFor, units }) =>
        units.map(({ clientId: client, month }) => ({
          person: personOf(merges, `client-${client}`),
          month,
          paidFor,
          operation,
          provider,
          client,
          cost,
        })),
      ),
  );

/** Pairs of units of one person, month and kind, but for a handover; each unit that is in one. */
export const twice = (units: readonly BookUnit[]): readonly BookUnit[] => {
  const found = new Set<BookUnit>();
  for (const [index, a] of units.entries())
    for (const b of units.slice(index + 1)) {
      const same = a.person === b.person && a.month === b.month && a.paidFor === b.paidFor;
      const followed = a.provider !== b.provider && a.client === b.client && a.operation === b.operation;
      if (!same || followed) continue;
      found.add(a);
      found.add(b);
    }
  return units.filter((unit) => found.has(unit));
};

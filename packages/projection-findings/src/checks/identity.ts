import { clientStream, type CivilDate, type Entry, inOrder, type StreamName } from '@pavadonis/domain';
import type { ExternalIdLinked } from '@pavadonis/domain/client';
import { type Finding, finding } from '../finding-kinds';
import type { FindingsView } from '../findings';
import type { Person } from '../persons';
import type { CheckContext } from '../context';
import type { ClientRow } from '../rows/client';
import { eventsOf, eventsUntil } from '../queries/events';

interface Link {
  readonly person: Person;
  readonly linked: Entry<ExternalIdLinked>;
  readonly to: CivilDate | undefined;
}

const linksOf = (person: Person): readonly Link[] =>
  eventsOf(person, 'ExternalIdLinked').map((linked) => {
    const { scheme, value, on } = linked.event;
    const end = eventsOf(person, 'ExternalIdUnlinked').find(
      ({ event }) => event.scheme === scheme && event.value === value && event.on >= on,
    );
    return { person, linked, to: end?.event.on };
  });

const shareADay = (a: Link, b: Link): boolean =>
  (a.to === undefined || b.linked.event.on <= a.to) && (b.to === undefined || a.linked.event.on <= b.to);

/** Finds identifiers of other registers that two persons have at once. The finding does not name the identifier. */
export const sharedIds = ({ persons }: CheckContext): readonly Finding[] => {
  const links = new Map<string, Link[]>();
  for (const link of persons.flatMap(linksOf).sort((a, b) => (inOrder(a.linked, b.linked) ? -1 : 1))) {
    const { scheme, value } = link.linked.event;
    const key = JSON.stringify([scheme, value]);
    links.set(key, [...(links.get(key) ?? []), link]);
  }
  return [...links.values()].flatMap((same) =>
    same.flatMap((later, i) => {
      const earlier = same.slice(0, i).find((each) => each.person !== later.person && shareADay(each, later));
      return earlier === undefined
        ? []
        : finding('ExternalIdShared', later.person.stream, later.linked.event.on, [
            earlier.linked,
            later.linked,
          ]);
    }),
  );
};

/**
 * Finds events recorded in a stream while it was merged into another, by the order of the log.
 *
 * Late entries about earlier days are among them.
 */
export const recordedAfterMerge = ({ client }: FindingsView, { asOf }: CheckContext): readonly Finding[] =>
  [...client.values()].flatMap((row) => {
    const inLog = [...eventsUntil(row, asOf)].sort((a, b) => a.position - b.position);
    let merge: Entry<unknown> | undefined;
    return inLog.flatMap((each) => {
      const before = merge;
      if (each.event.type === 'ClientsMerged') merge = each;
      else if (each.event.type === 'MergeReverted') merge = undefined;
      return before === undefined || merge === undefined
        ? []
        : finding('RecordedAfterMerge', row.stream, each.event.on, [before, each]);
    });
  });

const cycleFrom = (client: FindingsView['client'], first: StreamName): readonly ClientRow[] => {
  const seen = new Map<StreamName, ClientRow>();
  let stream = first;
  for (;;) {
    const row = client.get(stream);
    if (row?.mergedInto === undefined || seen.has(stream)) return [];
    seen.set(stream, row);
    stream = clientStream(row.mergedInto);
    if (stream === first) return [...seen.values()];
  }
};

/** Finds persons merged into each other in a circle, dated by the last of the merges. */
export const mergeCycles = ({ client }: FindingsView, { asOf }: CheckContext): readonly Finding[] =>
  [...client.keys()].flatMap((first) => {
    const cycle = cycleFrom(client, first);
    // a circle is found once, from its smallest name
    if (cycle.length === 0 || cycle.some(({ stream }) => stream < first)) return [];
    const merges = cycle.flatMap((row) => eventsOf(row, 'ClientsMerged').slice(-1));
    const last = merges
      .map(({ event }) => event.on)
      .sort()
      .at(-1);
    return last === undefined || asOf < last ? [] : finding('MergeCycle', first, last, merges);
  });

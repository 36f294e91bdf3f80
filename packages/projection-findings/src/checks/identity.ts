import { clientStream, type CivilDate, type Entry, inOrder, type StreamName } from '@pavadonis/domain';
import type { ClientsMerged, Event, ExternalIdLinked } from '@pavadonis/domain/client';
import { type Finding, finding } from '../finding-kinds';
import type { FindingsView } from '../findings';
import type { Person } from '../persons';
import type { HistoryToDate } from '../history-to-date';
import { eventsByStream, eventsOf } from '../queries/events';

interface Link {
  readonly person: Person;
  readonly linked: Entry<ExternalIdLinked>;
  readonly to: CivilDate | undefined;
}

const linksOf = (person: Person): readonly Link[] =>
  eventsOf(person, 'ExternalIdLinked').map((linked) => {
    const end = eventsOf(person, 'ExternalIdUnlinked').find(
      ({ event }) => event.value === linked.event.value && event.on >= linked.event.on,
    );
    return { person, linked, to: end?.event.on };
  });

const shareADay = (a: Link, b: Link): boolean =>
  (a.to === undefined || b.linked.event.on <= a.to) && (b.to === undefined || a.linked.event.on <= b.to);

/** Finds identifiers of other registers that two persons have at once. The finding does not name the identifier. */
export const sharedIds = ({ persons }: HistoryToDate): readonly Finding[] => {
  const links = new Map<string, Link[]>();
  for (const link of persons.flatMap(linksOf).sort((a, b) => (inOrder(a.linked, b.linked) ? -1 : 1))) {
    // the digest of register and identifier
    const key = link.linked.event.value;
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

/** The merge that a stream is in after one more of its events. */
const mergeAfter = (
  merge: Entry<ClientsMerged> | undefined,
  { event, ...place }: Entry<Event>,
): Entry<ClientsMerged> | undefined => {
  if (event.type === 'ClientsMerged') return { ...place, event };
  const isReverted = event.type === 'MergeReverted' && event.survivorId === merge?.event.survivorId;
  return isReverted ? undefined : merge;
};

// each stream of a person is forgotten by itself
const TO_A_MERGED_ONE: readonly Event['type'][] = ['MergeReverted', 'ClientForgotten'];

/**
 * Finds events recorded in a stream while it was merged into another, by the order of the log.
 *
 * Late entries about earlier days are among them.
 */
export const recordedAfterMerge = (person: Person): readonly Finding[] =>
  [...eventsByStream(person)].flatMap(([stream, events]) => {
    let merge: Entry<ClientsMerged> | undefined;
    return events
      .toSorted((a, b) => a.position - b.position)
      .flatMap((each) => {
        const before = merge;
        merge = mergeAfter(merge, each);
        return before === undefined || merge === undefined || TO_A_MERGED_ONE.includes(each.event.type)
          ? []
          : finding('RecordedAfterMerge', stream, each.event.on, [before, each]);
      });
  });

/** Finds reversals of a merge that does not hold, such as one into another client. They change nothing. */
export const revertsOfNoMerge = (person: Person): readonly Finding[] =>
  [...eventsByStream(person)].flatMap(([stream, events]) => {
    let merge: Entry<ClientsMerged> | undefined;
    return events.flatMap((each) => {
      const before = merge;
      merge = mergeAfter(merge, each);
      const isOfNoMerge = each.event.type === 'MergeReverted' && before === merge;
      return isOfNoMerge ? finding('RevertOfNoMerge', stream, each.event.on, [each]) : [];
    });
  });

type Merged = readonly [stream: StreamName, merge: Entry<ClientsMerged>];

/** Finds persons merged into each other in a circle, dated by the last of the merges. */
export const mergeCycles = ({ client }: FindingsView, { asOf }: HistoryToDate): readonly Finding[] =>
  [...client.values()].flatMap((row) => {
    const merges = new Map(
      [...eventsByStream(row)].flatMap(([stream, events]): readonly Merged[] => {
        const merge = events.reduce<Entry<ClientsMerged> | undefined>(mergeAfter, undefined);
        return merge === undefined ? [] : [[stream, merge]];
      }),
    );
    // a person's own stream is merged only in a circle, of which its name is the smallest
    const cycle = new Set<Entry<ClientsMerged>>();
    for (let merge = merges.get(row.stream); merge !== undefined && !cycle.has(merge);) {
      cycle.add(merge);
      merge = merges.get(clientStream(merge.event.survivorId));
    }
    const last = [...cycle]
      .map(({ event }) => event.on)
      .sort()
      .at(-1);
    return last === undefined || asOf < last ? [] : finding('MergeCycle', row.stream, last, [...cycle]);
  });

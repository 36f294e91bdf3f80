import { clientStream, type CivilDate, type Entry, inOrder, type StreamName } from '@pavadonis/domain';
import type { ExternalIdLinked } from '@pavadonis/domain/client';
import { type Finding, found } from '../finding-kinds';
import type { Findings } from '../findings';
import type { Person } from '../persons';
import type { World } from '../context';
import type { ClientStory } from '../rows/client';
import { told, toldBy } from '../queries/events';

interface Link {
  readonly person: Person;
  readonly linked: Entry<ExternalIdLinked>;
  readonly to: CivilDate | undefined;
}

const linksOf = (person: Person): readonly Link[] =>
  told(person, 'ExternalIdLinked').map((linked) => {
    const { scheme, value, on } = linked.event;
    const end = told(person, 'ExternalIdUnlinked').find(
      ({ event }) => event.scheme === scheme && event.value === value && event.on >= on,
    );
    return { person, linked, to: end?.event.on };
  });

const shareADay = (a: Link, b: Link): boolean =>
  (a.to === undefined || b.linked.event.on <= a.to) && (b.to === undefined || a.linked.event.on <= b.to);

/** Identifiers of other registers that two persons have at once. The finding does not say which. */
export const sharedIds = ({ people }: World): readonly Finding[] => {
  const links = new Map<string, Link[]>();
  for (const link of people.flatMap(linksOf).sort((a, b) => (inOrder(a.linked, b.linked) ? -1 : 1))) {
    const { scheme, value } = link.linked.event;
    const key = JSON.stringify([scheme, value]);
    links.set(key, [...(links.get(key) ?? []), link]);
  }
  return [...links.values()].flatMap((same) =>
    same.flatMap((later, i) => {
      const earlier = same.slice(0, i).find((each) => each.person !== later.person && shareADay(each, later));
      return earlier === undefined
        ? []
        : found('ExternalIdShared', later.person.stream, later.linked.event.on, [
            earlier.linked,
            later.linked,
          ]);
    }),
  );
};

/**
 * What was written into a stream while it was merged into another, by the order of the log: also a late entry about an
 * earlier day.
 */
export const recordedAfterMerge = ({ client }: Findings, { asOf }: World): readonly Finding[] =>
  [...client.values()].flatMap((story) => {
    const inLog = [...toldBy(story, asOf)].sort((a, b) => a.position - b.position);
    let merge: Entry<unknown> | undefined;
    return inLog.flatMap((each) => {
      const before = merge;
      if (each.event.type === 'ClientsMerged') merge = each;
      else if (each.event.type === 'MergeReverted') merge = undefined;
      return before === undefined || merge === undefined
        ? []
        : found('RecordedAfterMerge', story.stream, each.event.on, [before, each]);
    });
  });

const cycleFrom = (client: Findings['client'], first: StreamName): readonly ClientStory[] => {
  const seen = new Map<StreamName, ClientStory>();
  let stream = first;
  for (;;) {
    const story = client.get(stream);
    if (story?.mergedInto === undefined || seen.has(stream)) return [];
    seen.set(stream, story);
    stream = clientStream(story.mergedInto);
    if (stream === first) return [...seen.values()];
  }
};

/** Persons merged into each other in a circle, by the last of the merges. */
export const mergeCycles = ({ client }: Findings, { asOf }: World): readonly Finding[] =>
  [...client.keys()].flatMap((first) => {
    const cycle = cycleFrom(client, first);
    // a circle is found once, from its smallest name
    if (cycle.length === 0 || cycle.some(({ stream }) => stream < first)) return [];
    const merges = cycle.flatMap((story) => told(story, 'ClientsMerged').slice(-1));
    const last = merges
      .map(({ event }) => event.on)
      .sort()
      .at(-1);
    return last === undefined || asOf < last ? [] : found('MergeCycle', first, last, merges);
  });

import type { StreamName } from '@pavadonis/domain';
import { type Group, groupOf, groupsOf, type Merges, personsAfter } from './persons';

/** Which streams are one person, by the merges that hold. */
export interface KnownMerges {
  readonly merges: Merges;
  /** By each of their streams, the persons who have several, or one of another name. */
  readonly groups: ReadonlyMap<StreamName, Group>;
  /** The persons into whom streams were merged. */
  readonly survivors: ReadonlySet<StreamName>;
}

/** A stream that may be about another person than before, and the group in which it is now. */
interface Regrouped {
  readonly stream: StreamName;
  readonly group: Group;
}

/**
 * Groups streams by person as merges become known. Following merges takes a while, so that is done when it is asked
 * for, not with every event.
 */
export const groupingOf = (hasEvents: (stream: StreamName) => boolean) => {
  const merges = new Map<StreamName, StreamName>();
  const persons = new Map<StreamName, StreamName>();
  let groups: ReadonlyMap<StreamName, Group> = new Map();
  let survivors: ReadonlySet<StreamName> = new Set();
  let isCurrent = true;
  return {
    merges: merges as Merges,
    /** The person of each merged stream, as of the last regrouping. */
    persons: persons as Merges,
    known: (): KnownMerges => ({ merges, groups, survivors }),
    /** Notes that a stream has events. Others may have been merged into it before. */
    begin: (stream: StreamName): void => {
      if (survivors.has(stream)) isCurrent = false;
    },
    /** Notes into which stream a stream was merged, if into any. */
    merge: (stream: StreamName, into: StreamName | undefined): void => {
      if (merges.get(stream) === into) return;
      if (into === undefined) merges.delete(stream);
      else merges.set(stream, into);
      isCurrent = false;
    },
    /** Groups the streams anew, if merges changed. Returns those that may be in another group than before. */
    regroup: (): readonly Regrouped[] => {
      if (isCurrent) return [];
      isCurrent = true;
      const before = groups;
      const found = personsAfter(merges);
      groups = groupsOf(found, hasEvents);
      survivors = new Set(found.values());
      persons.clear();
      for (const [stream, person] of found) persons.set(stream, person);
      return [...new Set([...before.keys(), ...groups.keys()])].map((stream) => ({
        stream,
        group: groupOf(groups, stream),
      }));
    },
  };
};

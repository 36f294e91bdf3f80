import type { Category, Recordable, Recorded, StreamName } from '@pavadonis/domain';
import type { Answering } from './answering';
import type { Streams, Subject } from './subject';

/** A person, contract, operation or centre in two figures: all streams that either of them takes for the same. */
export interface Matter {
  readonly category: Category;
  readonly streams: ReadonlySet<StreamName>;
  /** The subjects of the answer before. */
  readonly before: readonly Subject[];
  /** The subjects of the answer after. */
  readonly after: readonly Subject[];
}

interface Growing {
  readonly category: Category;
  readonly streams: Set<StreamName>;
  readonly before: Subject[];
  readonly after: Subject[];
}

/** Pairs the subjects of two figures on which at least one of them can depend. */
export const mattersOf = (before: Answering, after: Answering): readonly Matter[] => {
  const known = new Map<StreamName, Growing>();
  const join = (subject: Subject, side: 'before' | 'after'): void => {
    const names = [subject.name, ...subject.streams];
    const [first, ...others] = new Set(names.flatMap((name) => known.get(name) ?? []));
    const matter = first ?? { category: subject.category, streams: new Set(), before: [], after: [] };
    for (const other of others) {
      matter.before.push(...other.before);
      matter.after.push(...other.after);
      for (const stream of other.streams) matter.streams.add(stream);
    }
    matter[side].push(subject);
    for (const name of names) matter.streams.add(name);
    for (const name of matter.streams) known.set(name, matter);
  };
  const categories = new Set([...before.asked.keys(), ...after.asked.keys()]);
  for (const subject of before.folding.subjects)
    if (categories.has(subject.category)) join(subject, 'before');
  for (const subject of after.folding.subjects) if (categories.has(subject.category)) join(subject, 'after');
  return [...new Set(known.values())];
};

/** An event that only one of two figures knows. */
export interface OnlyKnown {
  readonly recorded: Recorded<Recordable>;
  readonly knownTo: 'before' | 'after';
}

const recordedIn = (streams: Streams, { streams: own }: Matter): ReadonlyMap<string, Recorded<Recordable>> =>
  new Map(
    [...own]
      .flatMap((stream) => streams.get(stream) ?? [])
      .map((each) => [`${String(each.position)} ${each.id} ${JSON.stringify(each.event)}`, each]),
  );

/** Compares what two figures know of a matter. */
export const knownOf = (before: Answering, after: Answering, matter: Matter) => {
  const [was, is] = [recordedIn(before.folding.streams, matter), recordedIn(after.folding.streams, matter)];
  const only: readonly OnlyKnown[] = [
    ...[...was].flatMap(([key, recorded]) => (is.has(key) ? [] : { recorded, knownTo: 'before' as const })),
    ...[...is].flatMap(([key, recorded]) => (was.has(key) ? [] : { recorded, knownTo: 'after' as const })),
  ].toSorted((a, b) => a.recorded.position - b.recorded.position);
  const shared = [...was].flatMap(([key, recorded]) => (is.has(key) ? recorded : []));
  /** Returns what was known before, with the difference that some events make. */
  const learned = (events: readonly OnlyKnown[]): readonly Recorded<Recordable>[] => {
    const made = new Set(events);
    const kept = only.filter((each) => made.has(each) === (each.knownTo === 'after'));
    return [...shared, ...kept.map(({ recorded }) => recorded)].toSorted((a, b) => a.position - b.position);
  };
  return { only, learned };
};

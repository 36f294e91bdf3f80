import {
  type Category,
  categoryOf,
  type Recordable,
  type Recorded,
  settle,
  type StreamName,
} from '@pavadonis/domain';

/** An event that holds: amended as it is, and by its place among the events of its day. */
export type Held = Recorded<Recordable>;

/** The subject of a row: a person with all streams of theirs, a contract, an operation or a centre. */
export interface Subject {
  /** The kind of its streams. */
  readonly category: Category;
  /** The name of its row: of a person, that of the person's own stream. */
  readonly name: StreamName;
  /** The names of its streams that have events. */
  readonly streams: readonly StreamName[];
  /** The events that hold in its streams. Where none does, the last correction stands for all that was recorded. */
  readonly held: readonly Held[];
}

/** Streams as they were recorded, by name. */
export type Streams = ReadonlyMap<StreamName, readonly Recorded<Recordable>[]>;

/** Returns events by stream. */
export const byStream = (recorded: readonly Recorded<Recordable>[]): Streams => {
  const streams = new Map<StreamName, Recorded<Recordable>[]>();
  for (const each of recorded) {
    const known = streams.get(each.stream);
    if (known === undefined) streams.set(each.stream, [each]);
    else known.push(each);
  }
  return streams;
};

/** Groups streams into subjects, by the person of each merged stream. */
export const subjectsOf = (
  streams: Streams,
  persons: ReadonlyMap<StreamName, StreamName>,
): readonly Subject[] => {
  const names = new Map<StreamName, StreamName[]>();
  for (const stream of streams.keys()) {
    const name = persons.get(stream) ?? stream;
    const known = names.get(name);
    if (known === undefined) names.set(name, [stream]);
    else known.push(stream);
  }
  return [...names].map(([name, own]) => {
    const recorded = own.map((stream) => streams.get(stream) ?? []);
    // settling leaves all that stands beside an event
    const held = recorded.flatMap((each) => settle(each) as readonly Held[]);
    return {
      category: categoryOf(name),
      name,
      streams: own,
      held: held.length > 0 ? held : recorded.flatMap((each) => each.slice(-1)),
    };
  });
};

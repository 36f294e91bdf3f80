import {
  type EventId,
  isCorrection,
  type Recordable,
  type RecordableOf,
  type Recorded,
  settle,
  type Settleable,
  type StreamOf,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';

/** A place of an event whose text stays sealed, as casework tells it. */
export interface SealedPlace {
  /** The names of the fields, from `event` or `metadata` inwards; an item of a list is named by its index, from 0. */
  readonly place: readonly string[];
  /** The reason of the vault. */
  readonly why: { readonly _tag: string };
}

/** An event of the person with its texts in the clear, except for those that do not open. */
export interface RecordedOfPerson {
  /** The event with its metadata. */
  readonly entry: Recorded<RecordableOf['client']>;
  /** The places whose texts stay sealed. */
  readonly notRevealed: readonly SealedPlace[];
}

/** All that is recorded about a person, as `revealPerson` of casework returns it. */
export interface PersonRecords {
  /** The streams of the person, the one that was asked about in front. */
  readonly streams: readonly StreamOf<'client'>[];
  /** The events of all of them. */
  readonly recorded: readonly RecordedOfPerson[];
}

/** An event that was recorded about the person. */
export type Entry = RecordedOfPerson['entry'];

/** The person's events after corrections, and the corrections of each. */
export interface Settled {
  /** The events that hold, by the ids under which they were recorded. */
  readonly held: ReadonlyMap<EventId, Client.Event>;
  /** The corrections of each event, by its id: voids and amendments, those included that were taken back. */
  readonly corrections: ReadonlyMap<EventId, readonly Entry[]>;
  /** The event that each correction is about, by the id of the correction. */
  readonly roots: ReadonlyMap<EventId, Entry>;
  /** The state of the whole person. */
  readonly state: Client.State;
}

const settledIn = (entries: readonly Entry[]): readonly Settleable<Client.Event>[] =>
  settle<Client.Event>(entries);

const stateOf = (settled: readonly Settleable<Client.Event>[]): Client.State =>
  settled.reduce((state, { event }) => Client.evolve(state, event), Client.initial);

const isMerged = (settled: readonly Settleable<Client.Event>[]): boolean =>
  stateOf(settled).identity.merges.some(({ to }) => to === undefined);

/** Returns what holds of the whole person: the stream that is not merged into another tells who the person is. */
const personState = (streams: readonly (readonly Settleable<Client.Event>[])[]): Client.State => {
  const own = streams.find((each) => !isMerged(each)) ?? streams[0] ?? [];
  return Client.stateAcrossStreams(own, ...streams.filter((each) => each !== own));
};

/** Applies the corrections of each stream. */
export const settled = (entries: readonly Entry[]): Settled => {
  // a correction names an event recorded before it in its stream, or an amendment of that
  const named = new Map<EventId, Entry>();
  const roots = new Map<EventId, Entry>();
  const corrections = new Map<EventId, Entry[]>();
  for (const entry of entries) {
    const { event, id, stream } = entry;
    if (!isCorrection<Recordable>(event)) {
      named.set(id, entry);
      continue;
    }
    const root = named.get(event.target);
    if (root?.stream !== stream) continue;
    roots.set(id, root);
    if (event.type === 'EventAmended') named.set(id, root);
    corrections.set(root.id, [...(corrections.get(root.id) ?? []), entry]);
  }
  const streams = [...new Set(entries.map(({ stream }) => stream))].map((stream) =>
    settledIn(entries.filter((each) => each.stream === stream)),
  );
  const held = new Map(streams.flat().map(({ id, event }) => [id, event]));
  return { held, corrections, roots, state: personState(streams) };
};

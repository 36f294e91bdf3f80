import { clientStream, type Settleable, type StreamName } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import type { AppendCondition, ExpectedRevision } from '@pavadonis/event-store';
import { setImmediate } from 'node:timers/promises';
import type { CachedStream } from './cached-stream';

/** A stream that a decision is about, with the others that merges link with it. Nearly always there are none. */
export interface Person {
  readonly own: CachedStream;
  /** The other streams, those included whose merge was reverted; with a survivor, all of theirs besides. */
  readonly linked: readonly CachedStream[];
  /** The stream of the survivor into whom the decision may merge this person; it is not linked by a merge as yet. */
  readonly survivor: StreamName | undefined;
}

// a few milliseconds of work, which nearly no stream takes
const FEW = 1000;

/**
 * Folds the streams of a person, of which each may be long, before a decision asks for their states. Returns nothing where that
 * took no time worth speaking of; otherwise other work went on meanwhile.
 */
export const foldInSteps = ({ own, linked }: Person): Promise<void> | undefined => {
  const streams = linked.length === 0 ? [own] : [own, ...linked];
  const next = (): boolean => streams.every((stream) => stream.foldSome(FEW));
  if (next()) return undefined;
  const goOn = async (): Promise<void> => {
    do await setImmediate();
    while (!next());
  };
  return goOn();
};

const stateIn = (stream: CachedStream): Client.State => stream.state() as Client.State;

const settledIn = (stream: CachedStream): readonly Settleable<Client.Event>[] =>
  stream.settled() as readonly Settleable<Client.Event>[];

const survivorIn = (stream: CachedStream): StreamName | undefined => {
  const merge = stateIn(stream).identity.merges.findLast(({ to }) => to === undefined);
  return merge && clientStream(merge.survivorId);
};

/** Returns the other streams of the person, by the merges that hold. Of streams in a circle each leads to all. */
const othersOf = ({ own, linked }: Pick<Person, 'own' | 'linked'>): readonly CachedStream[] => {
  const found = new Set([own]);
  const survivors = new Map([own, ...linked].map((each) => [each, survivorIn(each)]));
  // a set is walked on to what is added meanwhile
  for (const each of found)
    for (const [other, survivor] of survivors)
      if (survivor === each.stream || survivors.get(each) === other.stream) found.add(other);
  found.delete(own);
  return [...found];
};

/** Returns the streams of the person by the merges that hold, the one that is asked about in front. */
export const streamsOf = (person: Pick<Person, 'own' | 'linked'>): readonly CachedStream[] => [
  person.own,
  ...(person.linked.length === 0 ? [] : othersOf(person)),
];

/**
 * Returns the state that a decision is given: of a person with several streams, the state across them all.
 *
 * The stream that the decision is about says who the client is, and whether the stream is merged.
 */
export const stateOf = (person: Pick<Person, 'own' | 'linked'>): unknown => {
  if (person.linked.length === 0) return person.own.state();
  const others = othersOf(person);
  return others.length === 0
    ? person.own.state()
    : Client.stateAcrossStreams(settledIn(person.own), ...others.map(settledIn));
};

/** Returns the state of the survivor; undefined where the decision is about one person alone. */
export const survivorStateOf = ({ own, linked, survivor }: Person): Client.State | undefined => {
  const all = [own, ...linked];
  const theirs = all.find(({ stream }) => stream === survivor);
  return theirs && (stateOf({ own: theirs, linked: all.filter((each) => each !== theirs) }) as Client.State);
};

interface SeenStream {
  readonly stream: CachedStream;
  readonly length: number;
}

/** How far the streams of a person were known when a decision was made. */
export interface Seen {
  readonly own: SeenStream;
  readonly linked: readonly SeenStream[];
}

const NONE: readonly SeenStream[] = [];

const seenOf = (stream: CachedStream): SeenStream => ({ stream, length: stream.recorded.length });

/** Returns how far the streams of a person are known. */
export const seenIn = ({ own, linked }: Person): Seen => ({
  own: seenOf(own),
  linked: linked.length === 0 ? NONE : linked.map(seenOf),
});

const isAsSeen = (stream: CachedStream | undefined, seen: SeenStream): boolean =>
  stream === seen.stream && stream.recorded.length === seen.length;

/** Whether any of the streams that were seen is no longer as it was. */
export const haveChangedSince = (streams: readonly CachedStream[], seen: readonly SeenStream[]): boolean =>
  seen.some(
    (each) =>
      !isAsSeen(
        streams.find(({ stream }) => stream === each.stream.stream),
        each,
      ),
  );

/** Whether a person is no longer as it was seen. */
export const hasChangedSince = ({ own, linked }: Person, seen: Seen): boolean =>
  !isAsSeen(own, seen.own) || linked.length !== seen.linked.length || haveChangedSince(linked, seen.linked);

/** Returns the position of a person's last event, if it stands after the one that somebody saw last. */
export const unseenIn = (person: Person, seen: number | undefined): number | undefined => {
  if (seen === undefined) return undefined;
  const last = Math.max(...streamsOf(person).map((stream) => stream.position()));
  return last > seen ? last : undefined;
};

const revisionOf = ({ length }: SeenStream): ExpectedRevision => (length === 0 ? 'no_stream' : length - 1);

/** Returns the revision at which the stream of a decision was seen. */
export const revisionIn = ({ own }: Seen): ExpectedRevision => revisionOf(own);

/** Returns what must hold for a decision to stand: nothing more is known of the person, or of the history, than was seen. */
export const conditionOf = (
  { linked }: Seen,
  noMergingAfter: number,
  history: AppendCondition['history'],
): AppendCondition =>
  linked.length === 0
    ? { noMergingAfter, history }
    : {
        noMergingAfter,
        history,
        unchanged: linked.map((each) => ({ stream: each.stream.stream, revision: revisionOf(each) })),
      };

import { isStreamOf, type StreamName } from '@pavadonis/domain';
import type { Decoder, EventStore, HistoryError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { Availability } from './availability';
import type { CachedStream } from './cached-stream';
import { type KnownHistory, knownHistory } from './known-history';
import { type KnownMerges, knownMerges } from './known-merges';
import type { Person } from './person';
import type { RetryBudget } from './retry-budget';
import { streamCache } from './stream-cache';
import { streamReader } from './stream-reader';

type Result<A> = Promise<E.Either<HistoryError, A>>;

/** A person who was loaded, and whether the stream that is decided about was read for that. */
interface LoadedPerson {
  readonly person: Person;
  readonly isOwnNew: boolean;
}

/** The person of a stream, whom a decision is about; for a merge, the survivor besides. */
export interface Subject {
  readonly stream: StreamName;
  readonly survivor?: StreamName | undefined;
}

/** The persons about whom a casework decides, with all their streams. */
export interface Persons {
  readonly merges: KnownMerges;
  /** The history that everything here was read from. */
  readonly history: Pick<KnownHistory, 'fingerprint' | 'advance'>;
  /** Forgets all that was read, since the store holds another history. */
  readonly forget: () => void;
  /** Returns a person without reading anything; undefined if something has to be read or compared with the store first. */
  readonly cached: (subject: Subject) => Person | undefined;
  /** Whether nothing of a person has to be read or compared with the store before it is used. */
  readonly isReady: (person: Person) => boolean;
  /** Reads what is missing of a person, and compares with the store what is cached. */
  readonly load: (subject: Subject, budget: RetryBudget) => Result<LoadedPerson>;
  /** Brings a person to where the store is: the merges, and every stream, but a person's only one if that was read just now. */
  readonly catchUp: (person: Person, budget: RetryBudget, isOwnNew?: boolean) => Result<Person>;
  /** Reads the merges on, and then the streams of a person who has several. */
  readonly followMerges: (person: Person, budget: RetryBudget) => Result<Person>;
}

const NONE: readonly CachedStream[] = [];

/** Whether a stream is a client's, and so may be merged. */
export const isOfClient = (stream: StreamName): boolean => isStreamOf('client', stream);

/** Makes the persons of a store, of whose streams so many are cached. */
export const persons = (
  store: EventStore,
  decoder: Decoder,
  { maxStreams, available }: { readonly maxStreams: number; readonly available: Availability },
): Persons => {
  const { insist, interruptions } = available;
  const cache = streamCache(maxStreams);
  const { read, update } = streamReader(store, decoder);
  const merges = knownMerges(store, decoder, interruptions);
  const history = knownHistory(store);
  // in which history a cached stream was read, and at which interruption it was last compared with the store
  const compared = new WeakMap<CachedStream, { readonly history: number; readonly interruption: number }>();

  const isOfHistory = (stream: CachedStream): boolean => compared.get(stream)?.history === history.number();

  const isCompared = (stream: CachedStream): boolean =>
    isOfHistory(stream) && compared.get(stream)?.interruption === interruptions();

  const noteCompared = (stream: CachedStream): void => {
    compared.set(stream, { history: history.number(), interruption: interruptions() });
  };

  const forget = (): void => {
    history.forget();
    cache.clear();
    merges.forget();
    merges.expire();
  };

  /** Looks whether the store still holds the history that is known, and forgets it otherwise. */
  const look = async (budget: RetryBudget): Result<void> => {
    const number = history.number();
    const isSame = await insist(history.lookAgain, budget);
    if (E.isLeft(isSame)) return isSame;
    if (!isSame.right && number === history.number()) forget();
    return E.right(undefined);
  };

  const open = async (stream: StreamName, budget: RetryBudget): Result<CachedStream> => {
    for (;;) {
      const before = history.fingerprint() === undefined ? await look(budget) : E.right(undefined);
      if (E.isLeft(before)) return before;
      const number = history.number();
      const opened = await insist(read(stream), budget);
      if (E.isLeft(opened)) return opened;
      const known = history.fingerprint();
      const isAhead = known !== undefined && opened.right.position() > known.position;
      const after = isAhead ? await look(budget) : E.right(undefined);
      if (E.isLeft(after)) return after;
      if (number !== history.number()) continue;
      noteCompared(opened.right);
      cache.add(opened.right);
      return opened;
    }
  };

  /** Brings a cached stream to where the store is. One of another history is read anew, and so are all merges. */
  const renew = async (stream: CachedStream, budget: RetryBudget): Result<CachedStream> => {
    const looked = await look(budget);
    if (E.isLeft(looked)) return looked;
    if (!isOfHistory(stream)) return open(stream.stream, budget);
    const isThere = await insist(update(stream), budget);
    if (E.isLeft(isThere)) return isThere;
    if (isThere.right && isOfHistory(stream)) {
      noteCompared(stream);
      return E.right(stream);
    }
    cache.remove(stream.stream);
    if (!isThere.right) forget();
    return open(stream.stream, budget);
  };

  const updateMerges = (stream: StreamName, budget: RetryBudget): Result<void> =>
    isOfClient(stream) ? insist(merges.update, budget) : Promise.resolve(E.right(undefined));

  const areMergesRead = (stream: StreamName): boolean => merges.areRead() || !isOfClient(stream);

  const linkedWith = ({ stream, survivor }: Subject): readonly StreamName[] => {
    const names = merges.linked(stream);
    if (survivor === undefined) return names;
    const all = new Set([...names, survivor, ...merges.linked(survivor)]);
    all.delete(stream);
    return [...all];
  };

  const isReady = ({ own, linked, survivor }: Person): boolean => {
    if (!areMergesRead(own.stream) || !isCompared(own)) return false;
    const names = linkedWith({ stream: own.stream, survivor });
    return (
      names.length === linked.length &&
      linked.every((each, i) => each.stream === names[i] && isCompared(each))
    );
  };

  const openOr = (
    stream: CachedStream | undefined,
    name: StreamName,
    { budget, isKept }: { readonly budget: RetryBudget; readonly isKept: (stream: CachedStream) => boolean },
  ): Result<CachedStream> => {
    if (stream === undefined) return open(name, budget);
    return isKept(stream) ? Promise.resolve(E.right(stream)) : renew(stream, budget);
  };

  /** Completes a person with the linked streams; reads on in those that are cached, unless they may be kept as they are. */
  const withLinked = async (
    { own, linked: held, survivor }: Person,
    how: { readonly budget: RetryBudget; readonly isKept: (stream: CachedStream) => boolean },
  ): Result<Person> => {
    const linked: CachedStream[] = [];
    for (const name of linkedWith({ stream: own.stream, survivor })) {
      const cached = cache.use(name);
      // one that another call opened meanwhile would be taken for changed
      const known = held.find(({ stream }) => stream === name) ?? cached;
      const each = await openOr(known, name, how);
      if (E.isLeft(each)) return each;
      linked.push(each.right);
    }
    return E.right({ own, linked: linked.length === 0 ? NONE : linked, survivor });
  };

  const never = (): boolean => false;

  const catchUpStreams = async (person: Person, budget: RetryBudget, isOwnNew = false): Result<Person> => {
    const { own, linked } = person;
    // what is new in it may have come before what the others, read after it, show
    const isKept = (): boolean => isOwnNew && linked.length === 0 && isCompared(own);
    const current = await openOr(own, own.stream, { budget, isKept });
    if (E.isLeft(current)) return current;
    return withLinked({ ...person, own: current.right }, { budget, isKept: never });
  };

  return {
    merges,
    history,
    forget,
    isReady,
    cached: (subject) => {
      const own = cache.use(subject.stream);
      if (own === undefined) return undefined;
      const names = linkedWith(subject);
      const linked = names.length === 0 ? NONE : names.flatMap((name) => cache.use(name) ?? []);
      const person = { own, linked, survivor: subject.survivor };
      return isReady(person) ? person : undefined;
    },
    load: async ({ stream, survivor }, budget) => {
      if (!areMergesRead(stream)) {
        const updated = await updateMerges(stream, budget);
        if (E.isLeft(updated)) return updated;
      }
      const known = cache.use(stream);
      const isKept = isCompared;
      const isOwnNew = known === undefined || !isCompared(known);
      const own = await openOr(known, stream, { budget, isKept });
      if (E.isLeft(own)) return own;
      const person = await withLinked({ own: own.right, linked: NONE, survivor }, { budget, isKept });
      return E.isLeft(person) ? person : E.right({ person: person.right, isOwnNew });
    },
    catchUp: async (person, budget, isOwnNew) => {
      const { own } = person;
      const { length } = own.recorded;
      const updated = await updateMerges(own.stream, budget);
      if (E.isLeft(updated)) return updated;
      const current = await catchUpStreams(person, budget, isOwnNew);
      if (E.isLeft(current) || (current.right.own === own && own.recorded.length === length)) return current;
      // a merge may have come before what is new in the stream, and after the merges were read
      const again = await updateMerges(own.stream, budget);
      return E.isLeft(again) ? again : current;
    },
    followMerges: async (person, budget) => {
      const updated = await updateMerges(person.own.stream, budget);
      if (E.isLeft(updated)) return updated;
      const { own, linked, survivor } = person;
      const isAlone = linked.length === 0 && linkedWith({ stream: own.stream, survivor }).length === 0;
      return isAlone ? E.right(person) : catchUpStreams(person, budget);
    },
  };
};

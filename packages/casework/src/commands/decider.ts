import type { Recordable, Recorded } from '@pavadonis/domain';
import {
  type AppendError,
  type Decoder,
  type EventStore,
  history as historyOf,
  type HistoryError,
  type Unencodable,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { CallAborted } from '../call-aborted';
import { toldRead } from '../channels/told-read';
import type { Environment } from '../environment';
import type { EventsRecorded, Outcome } from '../outcome';
import type { BrokenDecision } from './ask';
import { availability, isUnreachable } from './availability';
import type { CachedStream } from './cached-stream';
import { isOutdated, type Outdated } from './outdated';
import { appender, mayMerge } from './appender';
import { clearWatch } from '../vault/clear-watch';
import type { StoreInTheClear, TextInTheClear } from '../vault/errors';
import type { SealerError } from '../vault/sealer';
import type { Patience } from './patience';
import {
  foldInSteps,
  hasChangedSince,
  haveChangedSince,
  type Person,
  type Seen,
  seenIn,
  unseenIn,
} from './person';
import { isOfClient, persons } from './persons';
import type { Request } from './request';
import { type RetryBudget, retryBudget } from './retry-budget';
import { type Viewer, viewer } from './viewer';

/** The reasons why a stream could not be read, or nothing could be appended to it. */
type DeciderError =
  | HistoryError
  | Exclude<AppendError, Outdated>
  | Unencodable
  | BrokenDecision
  | SealerError
  | TextInTheClear
  | StoreInTheClear
  | CallAborted;

/** A handler of requests. Its caller hands it one request at a time for each stream. */
export interface Decider {
  readonly handle: <Refusal>(
    request: Request<Refusal>,
  ) => Promise<E.Either<DeciderError, Outcome<Recordable, Refusal>>>;
  /** Looks at a person without recording anything. */
  readonly view: Viewer;
  /** Has every cached stream compared with the store before it is used again. */
  readonly noteInterruption: () => void;
}

/** The means and limits of a handler. `onInterruption` is called when one of its calls found the store away. */
export interface DeciderOptions {
  readonly environment: Environment;
  readonly maxStreams: number;
  readonly maxAttempts: number;
  readonly onInterruption: () => void;
  /** Called with the number of events that an append has just stored. */
  readonly onRecorded: (events: number) => void;
  /** Whether a vault seals the personal texts of clients, so that none is taken or read in the clear. */
  readonly isSealed: boolean;
}

/** Makes the handler of a store's commands. */
export const decider = (
  store: EventStore,
  decoder: Decoder,
  { environment, maxStreams, maxAttempts, onInterruption, onRecorded, isSealed }: DeciderOptions,
): Decider => {
  const available = availability(onInterruption);
  const { insist } = available;
  const { recorded: readRecorded } = historyOf(store, decoder);
  const { merges, history, forget, cached, isReady, load, catchUp, followMerges } = persons(store, decoder, {
    maxStreams,
    available,
  });
  const { checksConditions } = store;

  const clear = clearWatch(isSealed);
  const budgetOf = (patience: Pick<Patience, 'isOver'>): RetryBudget =>
    retryBudget(maxAttempts, patience, environment);
  const append = appender({ store, environment, available, merges, history, clear, onRecorded });

  // the append stands, whatever is read after it
  const readAgain = async (
    recorded: EventsRecorded<Recordable>,
    person: Person,
    { linked }: Seen,
    budget: RetryBudget,
  ): Promise<EventsRecorded<Recordable>> => {
    if (checksConditions || linked.length === 0) return recorded;
    const current = await catchUp(person, budget, true);
    if (E.isLeft(current)) return recorded;
    const others = current.right.linked;
    // what was recorded here may link more streams
    const isLinkedAnew =
      !mayMerge(recorded.events.map(({ event }) => event)) && others.length !== linked.length;
    return isLinkedAnew || haveChangedSince(others, linked) ? { ...recorded, overtaken: true } : recorded;
  };

  return {
    handle: async (request) => {
      const { stream, idAt, patience, needsMetadata, sentAt } = request;
      const budget = budgetOf(patience);
      const known = cached(request);
      const found =
        known === undefined ? await load(request, budget) : E.right({ person: known, isOwnNew: false });
      if (E.isLeft(found)) return found;
      let { person, isOwnNew } = found.right;
      // what is cached may be behind the store
      let isCurrent = false;
      let isChecked = known !== undefined;
      let isFollowed = checksConditions || !isOfClient(stream);
      let tried: Seen | undefined;
      let recorded: readonly Recorded<Recordable>[] = [];
      // how many events of the stream were known when its metadata were read
      let readAt: number | undefined;
      // as much of the stream as holds no event of the command
      let without: CachedStream | undefined;
      let withoutTo = 0;
      let { asking, sealed } = request;
      for (;;) {
        // nobody waits for what it would record
        if (patience.isOver()) return patience.end();
        const before = person.own.recordedFor(idAt, without === person.own ? withoutTo : 0);
        if (before === undefined) [without, withoutTo] = [person.own, person.own.recorded.length];
        // a store that was put back may have lost what is cached, and whoever sends the command again has to know
        const mayBeLost = before !== undefined && store.fingerprint !== undefined && !isCurrent && !isOwnNew;
        if (!isFollowed || mayBeLost || !(isChecked || isReady(person))) {
          const current = await (isFollowed ? catchUp : followMerges)(person, budget);
          if (E.isLeft(current)) return current;
          person = current.right;
          isCurrent ||= isFollowed;
          isFollowed = true;
          // what was read may tell of more merges
          continue;
        }
        isChecked = false;
        const folding = foldInSteps(person);
        if (folding !== undefined) {
          await folding;
          continue;
        }
        const inTheClear = clear.inPerson(person);
        if (inTheClear !== undefined) return inTheClear;
        // the answer to an append may have been lost, and others may have written since the decision
        if (before !== undefined)
          return E.right(tried === undefined ? before : await readAgain(before, person, tried, budget));
        const unseen = unseenIn(person, request.seen);
        if (unseen !== undefined) {
          // what is cached may be of a history that the store lost
          if (isCurrent || isOwnNew)
            return E.right({ _tag: 'Conflict', attempts: budget.attempts(), unseen });
          const current = await catchUp(person, budget);
          if (E.isLeft(current)) return current;
          person = current.right;
          isCurrent = true;
          continue;
        }
        if (sealed !== undefined) {
          const made = await sealed(clear.sealedIn(person.own));
          if (E.isRight(made)) [asking, sealed] = [made.right, undefined];
          // another process may have recorded the command before the person was forgotten
          else if (isCurrent || isOwnNew) return made;
          else {
            const current = await catchUp(person, budget);
            if (E.isLeft(current)) return current;
            person = current.right;
            isCurrent = true;
          }
          // others may have written while the vault was asked
          continue;
        }
        const { length } = person.own.recorded;
        if (needsMetadata && readAt !== length) {
          const read = await insist(toldRead(stream, 0, readRecorded(stream)), budget);
          if (E.isLeft(read)) return read;
          [recorded, readAt] = [read.right, length];
          continue;
        }
        const seen = seenIn(person);
        const asked = asking.decide(person, recorded);
        if (E.isLeft(asked)) return asked;
        const decision = asked.right;
        if (E.isLeft(decision) || decision.right.length === 0) {
          // streams read one after the other may never have stood like this at one moment
          if (!isCurrent || person.linked.length > 0) {
            const current = await catchUp(person, budget, isOwnNew);
            if (E.isLeft(current)) return current;
            person = current.right;
            [isCurrent, isOwnNew] = [true, false];
            if (hasChangedSince(person, seen)) {
              if (person.linked.length === 0 || budget.nextAtOnce()) continue;
              return E.right({ _tag: 'Conflict', attempts: budget.attempts() });
            }
          }
          return E.right(
            E.isLeft(decision)
              ? { _tag: 'Refused', refusal: decision.left }
              : { _tag: 'AlreadySo', revision: person.own.revision(), position: person.own.position() },
          );
        }
        tried = seen;
        const { metadata } = asking;
        const appended = await append(seen, decision.right, { stream, idAt, metadata, patience, sentAt });
        if (E.isRight(appended) && appended.right !== undefined) {
          patience.noteRecorded(appended.right);
          return E.right(await readAgain(appended.right, person, seen, budget));
        }
        const failure = E.isLeft(appended) ? appended.left : undefined;
        if (failure !== undefined && isUnreachable(failure) && (await budget.next())) continue;
        if (failure !== undefined && !isOutdated(failure)) return E.left(failure);
        if (failure?._tag === 'OtherHistory') forget();
        // an outdated cache is no conflict with another writer, so the next attempt needs no pause
        const isRace = (isCurrent || isOwnNew) && failure !== undefined;
        const hasNext = isRace ? await budget.next() : budget.nextAtOnce();
        const current = await catchUp(person, budget);
        if (E.isLeft(current)) return current;
        person = current.right;
        [isCurrent, isOwnNew] = [true, false];
        if (!hasNext)
          return E.right(person.own.recordedFor(idAt) ?? { _tag: 'Conflict', attempts: budget.attempts() });
      }
    },
    view: viewer({ load, catchUp, isReady, clear, budgetOf }),
    noteInterruption: available.noteInterruption,
  };
};

import type { EventStore, FollowedPage, ReadError, StoredEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { toldFollow } from '../channels/told-follow';
import type { Interruption } from '../interruption';
import { BEGINNING, type Checkpoint } from '../read-models/file/build-row';
import type { Pending } from './deliver';
import type { ReactionsFile } from './file/reactions-file';
import { endOfLog, placeAfter, placeThatStands } from './log-place';
import type { Reaction } from './reaction';

/** The part of a store that reactions need. */
export type FollowedStore = Pick<
  EventStore,
  'follow' | 'readStream' | 'readAll' | 'scan' | 'scanStream' | 'fingerprint'
>;

/** A reaction, and what receiving its events needs. */
export interface ReceivingOptions {
  readonly name: string;
  readonly reaction: Pick<Reaction, 'to' | 'from'>;
  readonly file: Pick<ReactionsFile, 'begin' | 'find' | 'receive'>;
  readonly store: FollowedStore;
  readonly signal: AbortSignal;
  /** Repeats a call as long as the store or the file is unavailable; returns nothing where nobody waits for it any more. */
  readonly insist: <X extends { readonly _tag: string }, A>(
    task: TaskEither<X, A>,
  ) => Promise<E.Either<Exclude<X, Interruption>, A> | undefined>;
  /** Notes a failure to follow, and pauses. */
  readonly away: (cause: Interruption, failures: number) => Promise<void>;
  /** Called with what the file knew: its events wait again. */
  readonly onFound: (waiting: readonly Pending[], parked: number) => void;
  /** Called with the events of a page, once the file holds them, and how far the log was looked through. */
  readonly onReceived: (events: readonly Pending[], position: number) => void;
  /** Called where the store was put back, with how far it was known and from where it is followed again. */
  readonly onPutBack: (known: number, stands: number) => Promise<void>;
  /** Resolves once there is room for more that waits. */
  readonly room: () => Promise<void>;
}

type Refused = Exclude<ReadError, Interruption>;

// a page that holds nothing for a reaction is noted with the next one, or after so many events
const NOTED_EVERY = 500;

/** Follows the log for one reaction until the signal aborts; returns why it cannot, if the store refuses. */
export const receive = async (options: ReceivingOptions): Promise<Refused | undefined> => {
  const { name, reaction, file, store, signal, insist } = options;
  const types = reaction.to && new Set<string>(reaction.to);
  const takes = ({ type }: StoredEvent): boolean => types === undefined || types.has(type);

  const begin = async (): Promise<E.Either<Refused, Checkpoint> | undefined> => {
    const found = await insist(file.find(name));
    if (found === undefined || E.isLeft(found)) return found;
    if (found.right !== undefined) {
      options.onFound(
        found.right.waiting.map((each) => ({ ...each })),
        found.right.parked,
      );
      return E.right(found.right.checkpoint);
    }
    options.onFound([], 0);
    const start = reaction.from === 'start' ? E.right(BEGINNING) : await insist(endOfLog(store));
    if (start === undefined || E.isLeft(start)) return start;
    // before anything is recorded that a killed process would take for older than the reaction
    const noted = await insist(file.begin(name, start.right));
    return noted === undefined ? undefined : start;
  };

  let place = BEGINNING;
  let noted = 0;

  const take = async (page: FollowedPage): Promise<boolean> => {
    const { events } = page;
    place = placeAfter(place, page);
    const mine = events.filter(takes).map((stored): Pending => {
      const { position, stream, revision, id } = stored;
      return { position, stream, revision, id, attempts: 0, stored };
    });
    if (mine.length > 0 || place.position - noted >= NOTED_EVERY) {
      if ((await insist(file.receive(name, mine, place))) === undefined) return false;
      noted = place.position;
    }
    options.onReceived(mine, place.position);
    await options.room();
    return !signal.aborted;
  };

  const isContinued = ({ fingerprints }: FollowedPage): boolean =>
    fingerprints === undefined || place.hash === undefined || fingerprints.before.hash === place.hash;

  const comeBack = async (): Promise<E.Either<Refused, void> | undefined> => {
    const stands = await insist(placeThatStands(store, place));
    if (stands === undefined || E.isLeft(stands)) return stands;
    if (stands.right === place) return E.right(undefined);
    await options.onPutBack(place.position, stands.right.position);
    place = stands.right;
    noted = place.position;
    return insist(file.receive(name, [], place));
  };

  const begun = await begin();
  if (begun === undefined) return undefined;
  if (E.isLeft(begun)) return begun.left;
  place = begun.right;
  noted = place.position;
  for (let failures = 0; !signal.aborted;) {
    const back = await comeBack();
    if (back === undefined) return undefined;
    if (E.isLeft(back)) return back.left;
    options.onReceived([], place.position);
    for await (const page of store.follow({ after: place.position, limit: NOTED_EVERY, signal })) {
      if (E.isLeft(page)) {
        if (page.left._tag !== 'StoreUnavailable') return page.left;
        failures += 1;
        await options.away(page.left, failures);
        break;
      }
      if (!isContinued(page.right)) break;
      failures = 0;
      const { right } = page;
      const taken = await toldFollow(
        () => ({
          by: 'reaction',
          names: [name],
          events: right.events.length,
          position: right.position,
          caughtUp: right.caughtUp,
        }),
        async () => E.right(await take(right)),
      );
      if (E.isRight(taken) && !taken.right) return undefined;
    }
  }
  return undefined;
};

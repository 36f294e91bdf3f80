import { type CivilDate, civilDateOf, type Instant, type StreamName } from '@pavadonis/domain';
import type { InvalidArgument, Unstarted } from '@pavadonis/event-store';
import { prepareQuery, type Database, type Transaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import type { ForgetError, KeyDestroyed, KeyToBeDestroyed, UnwrapError, VaultFailure } from '../errors';
import type { AlreadyForgotten, NoSuchForgetting, OtherForgetting } from './errors';
import { destroyed, type Keyring } from '../keys/keyring';
import type { KeyRows } from '../keys/rows';
import type { Masters } from '../master/masters';
import { type Chance, newKeyId } from '../sealed/key-id';
import type { Destroy } from './destroy';
import type { ForgettingRequest, RequestRow, Requests } from './requests';

/** How far the forgetting of a stream is. */
export type Fate =
  /** Nobody asked for it. */
  | { readonly _tag: 'Kept' }
  /** It was asked for, and can be taken back. */
  | ({ readonly _tag: 'Pending' } & ForgettingRequest)
  /** The key is destroyed. */
  | {
      readonly _tag: 'Forgotten';
      /** The day in Latvia on which it was. */
      readonly on: CivilDate;
      /**
       * The day from which on no backup holds the key in a form that opens: all masters that could have wrapped it are destroyed.
       * Absent as long as one of them has no such day on record.
       */
      readonly finalOn?: CivilDate;
    };

/** A stream whose key is destroyed. */
export interface ForgottenStream {
  /** The name of the stream. */
  readonly stream: StreamName;
  /** The day in Latvia on which it was. */
  readonly on: CivilDate;
}

/** A forgetting that was carried out. */
export interface CarriedOut {
  /** The day in Latvia on which the keys were destroyed. */
  readonly on: CivilDate;
  /**
   * Whether the journal of the file of keys holds nothing of them either. If not, somebody reads the file all the while: call
   * `clear` once they have ended.
   */
  readonly isCleared: boolean;
}

/** Forgetting persons: asked for, then taken back or carried out. */
export interface Forgetting {
  /**
   * Asks that streams be forgotten together, no sooner than a moment. From now on nothing of them is revealed. Texts are still
   * sealed, since decisions about the person go on meanwhile. Asking again with the same request changes nothing.
   */
  readonly ask: (
    request: Pick<ForgettingRequest, 'request' | 'streams' | 'due'>,
  ) => Unstarted<InvalidArgument | OtherForgetting | KeyToBeDestroyed | KeyDestroyed | VaultFailure, void>;
  /** Takes a request back, so that texts are revealed again. */
  readonly takeBack: (
    request: string,
  ) => Unstarted<InvalidArgument | NoSuchForgetting | AlreadyForgotten | VaultFailure, void>;
  /**
   * Destroys the keys of a request that is due, for good. Doing so again returns the same. Where it is interrupted, the next
   * opening ends it.
   */
  readonly carryOut: (request: string) => Unstarted<ForgetError, CarriedOut>;
  /** Returns the requests that are neither taken back nor carried out, those due first in front. */
  readonly pending: () => Unstarted<VaultFailure, readonly ForgettingRequest[]>;
  /** Returns how far the forgetting of a stream is. */
  readonly of: (stream: StreamName) => Unstarted<InvalidArgument | VaultFailure, Fate>;
  /** Returns the streams that are forgotten, each once, with the day. */
  readonly forgotten: () => Unstarted<VaultFailure, readonly ForgottenStream[]>;
  /** Clears the journal of the file of keys. Returns whether it is cleared. */
  readonly clear: () => Unstarted<VaultFailure, boolean>;
}

/** The parts of a vault that forgetting needs. */
export interface ForgettingOptions {
  readonly database: Database;
  readonly transaction: Transaction;
  readonly keys: KeyRows;
  readonly keyring: Keyring;
  readonly masters: Masters;
  readonly requests: Requests;
  readonly destroy: Destroy;
  readonly vault: string;
  readonly now: () => Instant;
  readonly chance: Chance;
}

const requestOf = ({ request, streams, askedAt, due }: RequestRow): ForgettingRequest => ({
  request,
  streams,
  askedAt,
  due,
});

/** Prepares forgetting. Calls reject with what the driver throws. */
export const prepareForgetting = ({
  database,
  transaction,
  keys,
  keyring,
  masters,
  requests,
  destroy,
  vault,
  now,
  chance,
}: ForgettingOptions) => {
  const findLastMaster = prepareQuery(
    database,
    'SELECT forgotten_on, max(master) FROM tombstones WHERE stream = ? GROUP BY stream',
  );

  const findForgotten = prepareQuery(
    database,
    'SELECT stream, min(forgotten_on) FROM tombstones GROUP BY stream ORDER BY stream',
  );

  const fateOf = (stream: StreamName): Fate => {
    const [buried] = findLastMaster(stream) as readonly (readonly [CivilDate, number])[];
    if (buried !== undefined) {
      const [on, master] = buried;
      const last = masters.allDestroyedOn(master);
      const finalOn = last !== undefined && last < on ? on : last;
      return { _tag: 'Forgotten', on, ...(finalOn !== undefined && { finalOn }) };
    }
    const request = requests.openOf(stream);
    return request === undefined ? { _tag: 'Kept' } : { _tag: 'Pending', ...requestOf(request) };
  };

  const refusalFor = (
    request: string,
    streams: readonly StreamName[],
  ): KeyToBeDestroyed | KeyDestroyed | undefined => {
    for (const stream of streams) {
      const gone = destroyed(keys, stream);
      if (gone !== undefined) return gone;
      const other = requests.openOf(stream);
      if (other !== undefined) return { _tag: 'KeyToBeDestroyed', stream, request: other.request };
    }
    return undefined;
  };

  const destroyAll = async ({ streams }: ForgettingRequest): Promise<E.Either<UnwrapError, CivilDate>> => {
    const on = civilDateOf(now());
    // a stream without a key gets the id of one that never was, so that it takes no text from now on
    const done = await destroy(
      streams.map((stream) => ({ stream, key: keys.ofStream(stream)?.id ?? newKeyId(vault, chance), on })),
    );
    return E.isLeft(done) ? done : E.right(on);
  };

  return {
    fateOf,
    pending: (): readonly ForgettingRequest[] => requests.open().map(requestOf),
    forgotten: (): readonly ForgottenStream[] =>
      (findForgotten() as readonly (readonly [StreamName, CivilDate])[]).map(([stream, on]) => ({
        stream,
        on,
      })),

    ask: async ({ request, streams, due }: Pick<ForgettingRequest, 'request' | 'streams' | 'due'>) => {
      const sorted = [...new Set(streams)].sort();
      const asked = await transaction(
        (): E.Either<OtherForgetting | KeyToBeDestroyed | KeyDestroyed, void> => {
          const before = requests.of(request);
          if (sorted.length === 0) return E.left({ _tag: 'OtherForgetting', request });
          if (before?.streams.join() === sorted.join()) return E.right(undefined);
          if (before !== undefined) return E.left({ _tag: 'OtherForgetting', request });
          const refusal = refusalFor(request, sorted);
          if (refusal !== undefined) return E.left(refusal);
          requests.insert({ request, streams: sorted, askedAt: now(), due });
          return E.right(undefined);
        },
      );
      keyring.drop();
      return asked;
    },

    takeBack: async (request: string) => {
      const taken = await transaction((): E.Either<NoSuchForgetting | AlreadyForgotten, void> => {
        const row = requests.of(request);
        if (row === undefined) return E.left({ _tag: 'NoSuchForgetting', request });
        if (row.hasBegun) return E.left({ _tag: 'AlreadyForgotten', request });
        requests.remove(request);
        return E.right(undefined);
      });
      keyring.drop();
      return taken;
    },

    carryOut: async (request: string): Promise<E.Either<ForgetError, CivilDate>> => {
      // from here on it cannot be taken back
      const begun = await transaction((): E.Either<ForgetError, RequestRow> => {
        const row = requests.of(request);
        if (row === undefined) return E.left({ _tag: 'NoSuchForgetting', request });
        if (!row.hasBegun && now() < row.due)
          return E.left({ _tag: 'DestructionNotDue', request, notBefore: row.due });
        requests.begin(request);
        return E.right(row);
      });
      if (E.isLeft(begun)) return begun;
      const { doneOn } = begun.right;
      return doneOn === undefined ? destroyAll(begun.right) : E.right(doneOn);
    },

    /** Ends what was interrupted. */
    finish: async (): Promise<E.Either<UnwrapError, void>> => {
      for (const request of requests.open().filter(({ hasBegun }) => hasBegun)) {
        const done = await destroyAll(request);
        if (E.isLeft(done)) return done;
      }
      return E.right(undefined);
    },
  };
};

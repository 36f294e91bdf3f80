import { instant, type Instant, type StreamName } from '@pavadonis/domain';
import type { Unstarted } from '@pavadonis/event-store';
import { answerOf, type BrokenCallback } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type { VaultReason } from '../vault/text-vault';
import type { VaultBehind } from './errors';
import type { KeyDestruction, KeyFate } from './key-destruction';

/** The reasons why a vault did not do its part. */
export type KeysError = VaultBehind | BrokenCallback;

/** The fate of a stream's key by the log, and the request. */
export type Wanted =
  | { readonly _tag: 'Kept' }
  | { readonly _tag: 'Pending'; readonly request: string; readonly due: Instant }
  | { readonly _tag: 'Forgotten'; readonly request: string };

/** The thing that was done so that a key is as the log says. */
export type Followed =
  | { readonly _tag: 'AsRecorded' | 'Destroyed' | 'MadePending' | 'TakenBack' }
  /** The key is destroyed for good, though the log does not say so. */
  | Extract<KeyFate, { readonly _tag: 'Forgotten' }>;

type Step = E.Either<KeysError, Followed | undefined>;

// a process on its way in the other direction is met once or twice
const MOST_STEPS = 20;

const AT_ONCE = instant('1970-01-01T00:00:00.000Z');

/** Calls a vault, which may reject where it is the host's own. */
export const asked = async <A>(call: () => Unstarted<VaultReason, A>): Promise<E.Either<KeysError, A>> => {
  const answer = await answerOf(
    'vault',
    () => call()(),
    () => true,
  );
  if (E.isLeft(answer)) return answer;
  return E.mapLeft((why: VaultReason): KeysError => ({ _tag: 'VaultBehind', why }))(answer.right);
};

const isBecause = (error: KeysError, ...reasons: readonly string[]): boolean =>
  error._tag === 'VaultBehind' && reasons.includes(error.why._tag);

/** Makes the calls by which the key of a stream comes to be as the log says. */
export const keysOf = (vault: KeyDestruction) => {
  /** Does one thing, and goes on where another process was faster. */
  const done = async (
    call: () => Unstarted<VaultReason, unknown>,
    ...overtaken: readonly string[]
  ): Promise<E.Either<KeysError, boolean>> => {
    const answer = await asked(call);
    if (E.isRight(answer)) return E.right(true);
    return isBecause(answer.left, ...overtaken) ? E.right(false) : answer;
  };

  const ask = (stream: StreamName, request: string, due: Instant) =>
    done(() => vault.ask({ request, streams: [stream], due }), 'KeyToBeDestroyed', 'KeyDestroyed');

  const takeBack = (request: string) => done(() => vault.takeBack(request), 'NoSuchForgetting');

  /** Does what is next, and returns what was done; as recorded where nothing is. */
  const step = async (stream: StreamName, wanted: Wanted): Promise<Step> => {
    const found = await asked(() => vault.of(stream));
    if (E.isLeft(found)) return found;
    const fate = found.right;
    if (fate._tag === 'Forgotten') return E.right(wanted._tag === fate._tag ? { _tag: 'AsRecorded' } : fate);
    if (fate._tag === 'Kept') {
      if (wanted._tag === fate._tag) return E.right({ _tag: 'AsRecorded' });
      const due = wanted._tag === 'Pending' ? wanted.due : AT_ONCE;
      const made = await ask(stream, wanted.request, due);
      return E.isLeft(made) ? made : E.right(made.right ? { _tag: 'MadePending' } : undefined);
    }
    const { request, streams, due } = fate;
    if (wanted._tag === 'Pending' && wanted.request === request && wanted.due === due)
      return E.right({ _tag: 'AsRecorded' });
    if (wanted._tag === 'Forgotten' && streams.length === 1) {
      // the clock of the vault may be behind: asked for anew, it is due at once
      const destroyed = await done(() => vault.carryOut(request), 'NoSuchForgetting', 'DestructionNotDue');
      if (E.isLeft(destroyed)) return destroyed;
      if (destroyed.right) return E.right({ _tag: 'Destroyed' });
    }
    const taken = await takeBack(request);
    return E.isLeft(taken) ? taken : E.right(taken.right ? { _tag: 'TakenBack' } : undefined);
  };

  return {
    ask,
    /** Has the key of a stream be as the log says. Returns what was done last. */
    follow: async (stream: StreamName, wanted: Wanted): Promise<E.Either<KeysError, Followed>> => {
      let last: Followed = { _tag: 'AsRecorded' };
      for (let steps = 0; steps < MOST_STEPS; steps += 1) {
        const next = await step(stream, wanted);
        if (E.isLeft(next)) return next;
        if (next.right === undefined) continue;
        if (next.right._tag === 'AsRecorded') return E.right(last);
        if (next.right._tag === 'Forgotten') return E.right(next.right);
        last = next.right;
      }
      return E.right(last);
    },
  };
};

/** The keys of streams. */
export type Keys = ReturnType<typeof keysOf>;

import {
  type IdElsewhere,
  isSealed,
  MatchId,
  Metadata,
  type PersonalText,
  sealFacts,
  type Sealing,
  type StreamName,
  toSeal,
  writePersonal,
} from '@pavadonis/domain';
import type { Unstarted } from '@pavadonis/event-store';
import { answerOf, type BrokenCallback } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import type { TextNotSealed } from './errors';
import type { TextVault, VaultReason } from './text-vault';

/** The reasons why the texts of a command are not sealed. */
export type SealerError = TextNotSealed | BrokenCallback;

type Sealed<A> = Promise<E.Either<SealerError, A>>;

/** The stream whose key seals, and a sealed text that stands in it, if any. */
interface SealedStream {
  readonly stream: StreamName;
  readonly standing: PersonalText | undefined;
}

/**
 * Seals the personal texts of commands before a decision is asked.
 *
 * A text that stands in the stream has to open first, if it is given: another vault, or keys put back to a day before the
 * stream's first text, would seal the same text otherwise, and nobody could open both.
 */
export interface Sealer {
  /**
   * Seals the facts of a decision, if it names them (`personalFacts`). Facts that throw when they are looked at are left as they
   * are.
   */
  readonly facts: (into: SealedStream, decision: unknown, facts: unknown) => Sealed<unknown>;
  /** Seals the evidence in the metadata of a command, given and returned as JSON. */
  readonly metadata: (into: SealedStream, json: string) => Sealed<string>;
}

// such a stream takes no text any more, and the vault says so where it is asked to seal one
const FORGOTTEN = 'KeyDestroyed';

/** Makes the sealer of a vault, whose calls may reject where it is the host's own. */
export const sealerOf = (vault: TextVault): Sealer => {
  const opened = new WeakSet<PersonalText>();

  const asked = async <A>(
    stream: StreamName,
    call: () => Unstarted<VaultReason, A>,
    isFine: (answer: A) => boolean,
  ): Sealed<A> => {
    const answer = await answerOf('vault', () => call()(), isFine);
    if (E.isLeft(answer)) return answer;
    return E.mapLeft((why: VaultReason): SealerError => ({ _tag: 'TextNotSealed', stream, why }))(
      answer.right,
    );
  };

  const opens = (stream: StreamName, { kind, text }: PersonalText): Sealed<void> =>
    asked(
      stream,
      () => vault.opens(stream, kind, text),
      () => true,
    );

  const checkStanding = async ({ stream, standing }: SealedStream): Sealed<void> => {
    if (standing === undefined || opened.has(standing)) return E.right(undefined);
    const checked = await opens(stream, standing);
    if (E.isRight(checked)) opened.add(standing);
    else if (checked.left._tag !== 'TextNotSealed' || checked.left.why._tag !== FORGOTTEN) return checked;
    return E.right(undefined);
  };

  // one that is sealed already has to open there, or it is of another person
  const sealText =
    (stream: StreamName) =>
    ({ kind, text }: PersonalText) =>
    async (): Sealed<string> => {
      if (!isSealed(text)) return asked(stream, () => vault.seal(stream, kind, text), isSealed);
      return E.map(() => text)(await opens(stream, { kind, text }));
    };

  const matchOf =
    (stream: StreamName) =>
    ({ scheme, value }: IdElsewhere) =>
    (): Sealed<string> =>
      asked(stream, () => vault.sameAs(scheme, value, stream), MatchId.is);

  const sealAll = async <A>(into: SealedStream, write: (sealing: Sealing) => A): Sealed<A> => {
    const { stream } = into;
    const { texts, ids, sealed } = toSeal(write);
    if (texts.length + ids.length > 0) {
      const checked = await checkStanding(into);
      if (E.isLeft(checked)) return checked;
    }
    const made = await TE.traverseSeqArray(sealText(stream))(texts)();
    if (E.isLeft(made)) return made;
    const matches = await TE.traverseSeqArray(matchOf(stream))(ids)();
    return E.isLeft(matches) ? matches : E.right(sealed(made.right, matches.right));
  };

  return {
    facts: async (into, decision, facts) => {
      try {
        return await sealAll(into, (sealing) => sealFacts(decision as object, facts as object, sealing));
      } catch {
        // facts or a decision that throw where they are looked at throw again where the decision is asked
        return E.right(facts);
      }
    },
    metadata: async (into, json) => {
      const metadata = JSON.parse(json) as Metadata;
      if (metadata.evidence.length === 0) return E.right(json);
      return E.map(JSON.stringify)(
        await sealAll(into, ({ text }) => writePersonal(Metadata, metadata, text)),
      );
    },
  };
};

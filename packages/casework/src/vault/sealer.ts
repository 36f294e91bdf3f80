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

/** Seals the personal texts of commands before a decision is asked. */
export interface Sealer {
  /**
   * Seals the facts of a decision, if it names them (`personalFacts`). Facts that throw when they are looked at are left as they
   * are.
   */
  readonly facts: (stream: StreamName, decision: unknown, facts: unknown) => Sealed<unknown>;
  /** Seals the evidence in the metadata of a command, given and returned as JSON. */
  readonly metadata: (stream: StreamName, json: string) => Sealed<string>;
}

/** Makes the sealer of a vault, whose calls may reject where it is the host's own. */
export const sealerOf = (vault: TextVault): Sealer => {
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

  // one that is sealed already has to open there, or it is of another person
  const sealText =
    (stream: StreamName) =>
    ({ kind, text }: PersonalText) =>
    async (): Sealed<string> => {
      if (!isSealed(text)) return asked(stream, () => vault.seal(stream, kind, text), isSealed);
      const opened = await asked(
        stream,
        () => vault.opens(stream, kind, text),
        () => true,
      );
      return E.isLeft(opened) ? opened : E.right(text);
    };

  const matchOf =
    (stream: StreamName) =>
    ({ scheme, value }: IdElsewhere) =>
    (): Sealed<string> =>
      asked(stream, () => vault.sameAs(scheme, value, stream), MatchId.is);

  const sealAll = async <A>(stream: StreamName, write: (sealing: Sealing) => A): Sealed<A> => {
    const { texts, ids, sealed } = toSeal(write);
    const made = await TE.traverseSeqArray(sealText(stream))(texts)();
    if (E.isLeft(made)) return made;
    const matches = await TE.traverseSeqArray(matchOf(stream))(ids)();
    return E.isLeft(matches) ? matches : E.right(sealed(made.right, matches.right));
  };

  return {
    facts: async (stream, decision, facts) => {
      try {
        return await sealAll(stream, (sealing) => sealFacts(decision as object, facts as object, sealing));
      } catch {
        // facts or a decision that throw where they are looked at throw again where the decision is asked
        return E.right(facts);
      }
    },
    metadata: async (stream, json) => {
      const metadata = JSON.parse(json) as Metadata;
      if (metadata.evidence.length === 0) return E.right(json);
      return E.map(JSON.stringify)(
        await sealAll(stream, ({ text }) => writePersonal(Metadata, metadata, text)),
      );
    },
  };
};

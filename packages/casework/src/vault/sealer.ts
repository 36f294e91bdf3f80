import {
  type IdElsewhere,
  isSealed,
  MatchId,
  Metadata,
  type PersonalText,
  sealFacts,
  type Sealing,
  type StreamName,
  type ToSeal,
  toSeal,
  writePersonal,
} from '@pavadonis/domain';
import type { Unstarted } from '@pavadonis/event-store';
import { answerOf, type BrokenCallback } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
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

/** The facts of a command, and its metadata as JSON. */
export interface WrittenFacts {
  readonly facts: unknown;
  readonly metadata: string;
}

/** The parts of a command in which personal texts may stand. */
interface PersonalCommand extends WrittenFacts {
  readonly decision: unknown;
}

/**
 * Seals the personal texts of commands before a decision is asked.
 *
 * A text that stands in the stream has to open first, if it is given: another vault, or keys put back to a day before the
 * stream's first text, would seal the same text otherwise, and nobody could open both.
 */
export interface Sealer {
  /**
   * Seals the facts of a decision, if it names them (`personalFacts`), and the evidence in the metadata of its command. Facts
   * that throw when they are looked at are left as they are.
   */
  readonly command: (into: SealedStream, given: PersonalCommand) => Sealed<WrittenFacts>;
}

// such a stream takes no text any more, and the vault says so where it is asked to seal one
const FORGOTTEN = 'KeyDestroyed';

// within a text of theirs the quotes would stand behind a stroke
const NO_EVIDENCE = '"evidence":[]';

// facts or a decision that throw where they are looked at throw again where the decision is asked
const factsSealed = (decision: unknown, facts: unknown, sealing: Sealing): unknown => {
  try {
    return sealFacts(decision as object, facts as object, sealing);
  } catch {
    return facts;
  }
};

/** Makes the sealer of a vault, whose calls may reject where it is the host's own. */
export const sealerOf = (vault: TextVault): Sealer => {
  const opened = new WeakSet<PersonalText>();

  const told = <A>(
    stream: StreamName,
    answer: E.Either<BrokenCallback, E.Either<VaultReason, A>>,
  ): E.Either<SealerError, A> => {
    if (E.isLeft(answer)) return answer;
    const { right } = answer;
    return E.isLeft(right) ? E.left({ _tag: 'TextNotSealed', stream, why: right.left }) : right;
  };

  const asked = async <A>(
    stream: StreamName,
    call: () => Unstarted<VaultReason, A>,
    isFine: (answer: A) => boolean,
  ): Sealed<A> => told(stream, await answerOf('vault', () => call()(), isFine));

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

  const sealTexts = async (stream: StreamName, texts: readonly PersonalText[]): Sealed<readonly string[]> => {
    // asked for together, so that a vault looks after its keys once for them all
    const asking = texts.map(({ kind, text }) =>
      isSealed(text)
        ? // one that is sealed already has to open there, or it is of another person
          answerOf('vault', async () => E.map(() => text)(await vault.opens(stream, kind, text)()), isSealed)
        : answerOf('vault', () => vault.seal(stream, kind, text)(), isSealed),
    );
    const made: E.Either<SealerError, string>[] = [];
    // none is under way any more where one fails
    for (const answer of asking) made.push(told(stream, await answer));
    return E.sequenceArray(made);
  };

  const matchOf = (stream: StreamName, { scheme, value }: IdElsewhere): Sealed<string> =>
    asked(stream, () => vault.sameAs(scheme, value, stream), MatchId.is);

  const sealAll = async <A>(into: SealedStream, { texts, ids, sealed }: ToSeal<A>): Sealed<A> => {
    const { stream } = into;
    if (texts.length + ids.length > 0) {
      const checked = await checkStanding(into);
      if (E.isLeft(checked)) return checked;
    }
    const made = await sealTexts(stream, texts);
    if (E.isLeft(made)) return made;
    const matches: string[] = [];
    for (const id of ids) {
      const match = await matchOf(stream, id);
      if (E.isLeft(match)) return match;
      matches.push(match.right);
    }
    return E.right(sealed(made.right, matches));
  };

  return {
    command: async (into, { decision, facts, metadata }) => {
      const evident = metadata.includes(NO_EVIDENCE) ? undefined : (JSON.parse(metadata) as Metadata);
      const sealed = await sealAll(
        into,
        toSeal((sealing) => ({
          facts: factsSealed(decision, facts, sealing),
          evident: evident && writePersonal(Metadata, evident, sealing.text),
        })),
      );
      return E.map((written: { readonly facts: unknown; readonly evident: Metadata | undefined }) => ({
        facts: written.facts,
        metadata: written.evident === undefined ? metadata : JSON.stringify(written.evident),
      }))(sealed);
    },
  };
};

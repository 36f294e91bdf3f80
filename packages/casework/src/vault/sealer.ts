import {
  type IdElsewhere,
  isSealed,
  MatchId,
  Metadata,
  type PersonalKind,
  sealFacts,
  type Sealing,
  type StreamName,
  type Text,
  writePersonal,
} from '@pavadonis/domain';
import type { Unstarted } from '@pavadonis/event-store';
import { type BrokenCallback, kindOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
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

const broken = (cause: string): E.Either<BrokenCallback, never> =>
  E.left({ _tag: 'BrokenCallback', callback: 'vault', cause });

// no name of a kind has a blank in it
const keyOfText = (kind: PersonalKind, text: string): string => `${kind} ${text}`;

const keyOfId = ({ scheme, value }: IdElsewhere): string => JSON.stringify([scheme, value]);

/** Makes the sealer of a vault, whose calls may reject where it is the host's own. */
export const sealerOf = (vault: TextVault): Sealer => {
  const asked = async <A>(
    stream: StreamName,
    call: Unstarted<VaultReason, A>,
    isFine: (answer: A) => boolean,
  ): Sealed<A> => {
    try {
      const answer = await call();
      if (E.isLeft(answer)) return E.left({ _tag: 'TextNotSealed', stream, why: answer.left });
      return isFine(answer.right) ? answer : broken('NotAsPromised');
    } catch (thrown) {
      return broken(kindOf(thrown));
    }
  };

  // one that is sealed already has to open there, or it is of another person
  const sealText = async (stream: StreamName, kind: PersonalKind, text: string): Sealed<string> => {
    if (!isSealed(text)) return asked(stream, () => vault.seal(stream, kind, text)(), isSealed);
    const opened = await asked(
      stream,
      () => vault.opens(stream, kind, text)(),
      () => true,
    );
    return E.isLeft(opened) ? opened : E.right(text);
  };

  const matchOf = (stream: StreamName, { scheme, value }: IdElsewhere): Sealed<string> =>
    asked(stream, () => vault.sameAs(scheme, value, stream)(), MatchId.is);

  /** Writes a value twice: first to learn which texts it holds, and then with what the vault made of them. */
  const sealAll = async <A>(stream: StreamName, writeWith: (sealing: Sealing) => A): Sealed<A> => {
    const texts = new Map<string, readonly [PersonalKind, Text]>();
    const ids = new Map<string, IdElsewhere>();
    writeWith({
      text: (text, kind) => {
        texts.set(keyOfText(kind, text), [kind, text]);
        return text;
      },
      sameAs: (id) => {
        ids.set(keyOfId(id), id);
        return '' as MatchId;
      },
    });
    const sealed = new Map<string, string>();
    for (const [key, [kind, text]] of texts) {
      const made = await sealText(stream, kind, text);
      if (E.isLeft(made)) return made;
      sealed.set(key, made.right);
    }
    const matches = new Map<string, string>();
    for (const [key, id] of ids) {
      const made = await matchOf(stream, id);
      if (E.isLeft(made)) return made;
      matches.set(key, made.right);
    }
    return E.right(
      writeWith({
        // one that is another text when it is looked at again stays as it is, and is refused in the event
        text: (text, kind) => (sealed.get(keyOfText(kind, text)) ?? text) as Text,
        sameAs: (id) => (matches.get(keyOfId(id)) ?? '') as MatchId,
      }),
    );
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

import {
  type IdElsewhere,
  isSealed,
  MatchId,
  type PersonalKind,
  type StreamName,
  type Text,
} from '@pavadonis/domain';
import type { Unstarted } from '@pavadonis/event-store';
import { type BrokenCallback, kindOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type { TextSealing } from './text-sealing';
import { type PersonalText, personalIn, type ReadEvent, rewritten } from './texts-in';

/** A vault's reason for which it seals no text of this kind. */
export interface NotSealable {
  readonly _tag: 'NotSealable';
  readonly kind: PersonalKind;
  readonly why: string;
}

type Sealed<A> = Promise<E.Either<NotSealable | BrokenCallback, A>>;

/** An event with its personal texts sealed. */
export interface SealedEvent extends ReadEvent {
  /** The kinds of the texts, each so often as it comes. */
  readonly kinds: readonly PersonalKind[];
}

const broken = (cause: string): E.Either<BrokenCallback, never> =>
  E.left({ _tag: 'BrokenCallback', callback: 'vault', cause });

const isText = (answer: unknown): boolean => typeof answer === 'string';

/** The reason of a vault whose key for a person is destroyed: what it sealed before stays as it is. */
export const FORGOTTEN = 'KeyDestroyed';

/** Asks a vault, which may be the host's own: one that throws, or gives back something else, is told. */
export const askVault = async (
  call: () => Unstarted<{ readonly _tag: string }, string>,
  isFine: (answer: string) => boolean,
): Promise<E.Either<{ readonly _tag: 'Refused'; readonly why: string } | BrokenCallback, string>> => {
  try {
    const answer = await call()();
    if (E.isLeft(answer)) return E.left({ _tag: 'Refused', why: answer.left._tag });
    return isFine(answer.right) ? answer : broken('NotAsPromised');
  } catch (thrown) {
    return broken(kindOf(thrown));
  }
};

const idKey = ({ scheme, value }: IdElsewhere): string => JSON.stringify([scheme, value]);
const textKey = ({ kind, text }: PersonalText): string => `${kind} ${text}`;

/** Makes a sealer of the personal texts in events, and in their evidence. Sealed alike, the same event is the same again. */
export const sealerOf = ({ seal, reveal, sameAs }: TextSealing) => {
  const asked = async (kind: PersonalKind, ...call: Parameters<typeof askVault>): Sealed<string> => {
    const answer = await askVault(...call);
    return E.isLeft(answer) && answer.left._tag === 'Refused'
      ? E.left({ _tag: 'NotSealable', kind, why: answer.left.why })
      : (answer as E.Either<BrokenCallback, string>);
  };

  const opened = (stream: StreamName, kind: PersonalKind, text: string): Sealed<string> =>
    asked(kind, () => reveal(stream, kind, text), isText);

  const isForgotten = (answer: E.Either<NotSealable | BrokenCallback, string>): boolean =>
    E.isLeft(answer) && answer.left._tag === 'NotSealable' && answer.left.why === FORGOTTEN;

  const sealText = async (stream: StreamName, { kind, text }: PersonalText): Sealed<string> => {
    if (!isSealed(text)) return asked(kind, () => seal(stream, kind, text), isSealed);
    // one that is sealed already has to be of this person
    const clear = await opened(stream, kind, text);
    return E.isRight(clear) || isForgotten(clear) ? E.right(text) : clear;
  };

  const matchOf = async (stream: StreamName, id: IdElsewhere): Sealed<string> => {
    const kind = 'external-id';
    const { scheme, value } = id;
    const clear = isSealed(value) ? await opened(stream, kind, value) : E.right(value);
    if (isForgotten(clear) && id.sameAs !== undefined) return E.right(id.sameAs);
    return E.isLeft(clear) ? clear : asked(kind, () => sameAs(scheme, clear.right, stream), MatchId.is);
  };

  return async (stream: StreamName, read: ReadEvent): Sealed<SealedEvent> => {
    const { texts, ids } = personalIn(read);
    const sealed = new Map<string, string>();
    for (const each of texts) {
      const key = textKey(each);
      if (sealed.has(key)) continue;
      const made = await sealText(stream, each);
      if (E.isLeft(made)) return made;
      sealed.set(key, made.right);
    }
    const matches = new Map<string, string>();
    for (const id of ids) {
      const made = await matchOf(stream, id);
      if (E.isLeft(made)) return made;
      matches.set(idKey(id), made.right);
    }
    return E.right({
      ...rewritten(read, {
        text: (text, kind) => (sealed.get(textKey({ kind, text })) ?? text) as Text,
        sameAs: (id) => matches.get(idKey(id)) as MatchId,
      }),
      kinds: texts.map(({ kind }) => kind),
    });
  };
};

import {
  type IdElsewhere,
  isSealed,
  MatchId,
  personalIn,
  type PersonalKind,
  type PersonalText,
  type Sealing,
  type StreamName,
  toSeal,
} from '@pavadonis/domain';
import type { Unstarted } from '@pavadonis/event-store';
import { answerOf, type BrokenCallback } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import type { TextSealing } from './text-sealing';
import { type ReadEvent, rewritten } from './texts-in';

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

/** Whether a vault answered with a text. */
export const isText = (answer: unknown): boolean => typeof answer === 'string';

/** The reason of a vault whose key for a person is destroyed: what it sealed before stays as it is. */
export const FORGOTTEN = 'KeyDestroyed';

/** Makes a sealer of the personal texts in events, and in their evidence. Sealed alike, the same event is the same again. */
export const sealerOf = ({ seal, reveal, sameAs }: TextSealing) => {
  const asked = async (
    kind: PersonalKind,
    call: () => Unstarted<{ readonly _tag: string }, string>,
    isFine: (answer: string) => boolean,
  ): Sealed<string> => {
    const answer = await answerOf('vault', () => call()(), isFine);
    if (E.isLeft(answer)) return answer;
    return E.mapLeft(({ _tag: why }: { readonly _tag: string }): NotSealable => ({
      _tag: 'NotSealable',
      kind,
      why,
    }))(answer.right);
  };

  const opened = (stream: StreamName, kind: PersonalKind, text: string): Sealed<string> =>
    asked(kind, () => reveal(stream, kind, text), isText);

  const isForgotten = (answer: E.Either<NotSealable | BrokenCallback, string>): boolean =>
    E.isLeft(answer) && answer.left._tag === 'NotSealable' && answer.left.why === FORGOTTEN;

  const sealText =
    (stream: StreamName) =>
    ({ kind, text }: PersonalText) =>
    async (): Sealed<string> => {
      if (!isSealed(text)) return asked(kind, () => seal(stream, kind, text), isSealed);
      // one that is sealed already has to be of this person
      const clear = await opened(stream, kind, text);
      return E.isRight(clear) || isForgotten(clear) ? E.right(text) : clear;
    };

  const matchOf = (stream: StreamName) => (id: IdElsewhere) => async (): Sealed<string> => {
    const kind = 'external-id';
    const { scheme, value } = id;
    const clear = isSealed(value) ? await opened(stream, kind, value) : E.right(value);
    if (isForgotten(clear) && id.sameAs !== undefined) return E.right(id.sameAs);
    return E.isLeft(clear) ? clear : asked(kind, () => sameAs(scheme, clear.right, stream), MatchId.is);
  };

  return async (stream: StreamName, read: ReadEvent): Sealed<SealedEvent> => {
    const write = (sealing: Sealing) => rewritten(read, sealing);
    const { texts, ids, sealed } = toSeal(write);
    const made = await TE.traverseSeqArray(sealText(stream))(texts)();
    if (E.isLeft(made)) return made;
    const matches = await TE.traverseSeqArray(matchOf(stream))(ids)();
    if (E.isLeft(matches)) return matches;
    return E.right({
      ...sealed(made.right, matches.right),
      kinds: personalIn(write).texts.map(({ kind }) => kind),
    });
  };
};

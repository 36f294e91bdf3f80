import type { TextVault } from '@pavadonis/casework';
import {
  isSealed,
  type MatchId,
  type PersonalKind,
  type Sealing,
  type StreamName,
  type Text,
} from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { SimulatedTime } from './time';

const BEGINNING = 'sealed:1:';

// longer than the shortest sealed text
const LENGTH = 180;

// it tells its stream and kind to whoever checks it
const sealedText = (stream: StreamName, kind: string, text: string): Text =>
  (BEGINNING +
    Buffer.from(JSON.stringify([stream, kind, text]).padEnd(LENGTH)).toString('base64url')) as Text;

/** Returns the stream, the kind and the text of a sealed text. */
export const openedText = (sealed: string): readonly [stream: string, kind: string, text: string] =>
  JSON.parse(Buffer.from(sealed.slice(BEGINNING.length), 'base64url').toString()) as [string, string, string];

// of a value as it stands, or sealed
const matchOf = (scheme: string, value: string): MatchId => {
  const [, , text] = isSealed(value) ? openedText(value) : ['', '', value];
  const letters = Buffer.from(`${scheme} ${text}`).toString('hex').slice(-12).padStart(12, '0');
  return `00000000-0000-5000-8000-${letters}` as MatchId;
};

/** Returns the sealing of a stream as the vault makes it, for whoever decides anew without any casework. */
export const sealingOf = (stream: StreamName): Sealing => ({
  text: (text: Text, kind: PersonalKind) => (isSealed(text) ? text : sealedText(stream, kind, text)),
  sameAs: ({ scheme, value }) => matchOf(scheme, value),
});

/** A vault of all hosts, which may be away. */
export interface Vault {
  readonly texts: TextVault;
  /** Returns how often it said that it was away. */
  readonly failures: () => number;
  readonly become: (away: boolean) => void;
}

/** Makes the vault of a world. Each call takes a turn of the event loop. */
export const vaultOf = ({ promises }: Pick<SimulatedTime, 'promises'>): Vault => {
  let isAway = false;
  let failures = 0;
  const after =
    <A>(answer: () => E.Either<{ readonly _tag: string }, A>) =>
    async (): Promise<E.Either<{ readonly _tag: string }, A>> => {
      await promises.setImmediate();
      if (!isAway) return answer();
      failures += 1;
      return E.left({ _tag: 'VaultUnavailable' });
    };
  const opened = (
    stream: StreamName,
    kind: string,
    sealed: string,
  ): E.Either<{ readonly _tag: string }, string> => {
    const [of, as, text] = openedText(sealed);
    return of === stream && as === kind ? E.right(text) : E.left({ _tag: 'NotSealedHere' });
  };
  return {
    texts: {
      seal: (stream, kind, text) => after(() => E.right(sealedText(stream, kind, text))),
      reveal: (stream, kind, sealed) => after(() => opened(stream, kind, sealed)),
      opens: (stream, kind, sealed) => after(() => E.map(() => undefined)(opened(stream, kind, sealed))),
      sameAs: (scheme, value) => after(() => E.right(matchOf(scheme, value))),
    },
    failures: () => failures,
    become: (away) => {
      isAway = away;
    },
  };
};

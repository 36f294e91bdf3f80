import {
  catalogue,
  type Instant,
  isSealed,
  Metadata,
  type PersonalKind,
  type StreamName,
  type Text,
  writePersonal,
  type WritePersonal,
} from '@pavadonis/domain';
import type { Unstarted } from '@pavadonis/event-store';
import { answerOf, type BrokenCallback, kindOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { isOfClient } from '../commands/persons';
import type { NoVault, TextNotRevealed } from './errors';
import type { NotRevealed, Revealable, Revealed, Revealing, RevealNote } from './revealed';
import type { TextVault, VaultReason } from './text-vault';

/** The vault of a reader, and whoever is told what is read. */
interface ReaderOptions {
  readonly vault: TextVault | undefined;
  readonly onRevealed: ((revealing: Revealing) => unknown) | undefined;
  readonly now: () => Instant;
}

/** Reveals personal texts. Each call tells `onRevealed`, and waits for it, before it gives a text out. */
export interface Reader {
  readonly text: (
    personal: PersonalText,
    note: RevealNote,
  ) => Promise<E.Either<TextNotRevealed | BrokenCallback, string>>;
  readonly entries: <Entry extends Revealable>(
    entries: readonly Entry[],
    note: RevealNote,
  ) => Promise<E.Either<BrokenCallback, readonly Revealed<Entry>[]>>;
}

/** A text as it stands in a stream. */
interface PersonalText {
  readonly stream: StreamName;
  readonly kind: PersonalKind;
  readonly text: string;
}

const keyOf = ({ stream, kind, text }: PersonalText): string => JSON.stringify([stream, kind, text]);

const NO_VAULT: E.Either<NoVault, never> = E.left({ _tag: 'NoVault' });

// in other streams nothing is sealed, and nobody's text stands there
const rewritten = <Entry extends Revealable>(entry: Entry, write: WritePersonal): Entry => {
  const { stream, event, metadata } = entry;
  if (!isOfClient(stream)) return entry;
  return {
    ...entry,
    event: writePersonal(catalogue.client, event, (text, kind, place) =>
      write(text, kind, ['event', ...place]),
    ),
    ...(metadata && {
      metadata: writePersonal(Metadata, metadata, (text, kind, place) =>
        write(text, kind, ['metadata', ...place]),
      ),
    }),
  };
};

/** Makes the reader of a vault, whose calls may reject where it is the host's own; without one it reads what is not sealed. */
export const readerOf = ({ vault, onRevealed, now }: ReaderOptions): Reader => {
  const tell = async (
    given: readonly PersonalText[],
    note: RevealNote,
  ): Promise<E.Either<BrokenCallback, void>> => {
    if (onRevealed === undefined) return E.right(undefined);
    const at = now();
    for (const stream of new Set(given.map((each) => each.stream))) {
      const kinds = new Set(given.filter((each) => each.stream === stream).map(({ kind }) => kind));
      try {
        await onRevealed({ stream, kinds: [...kinds].sort(), at, note });
      } catch (thrown) {
        return E.left({ _tag: 'BrokenCallback', callback: 'onRevealed', cause: kindOf(thrown) });
      }
    }
    return E.right(undefined);
  };

  const ask = (call: Unstarted<VaultReason, string>) =>
    answerOf('vault', call, (answer) => typeof answer === 'string');

  const open = async ({
    stream,
    kind,
    text,
  }: PersonalText): Promise<E.Either<BrokenCallback, E.Either<VaultReason, string>>> => {
    if (!isSealed(text)) return E.right(E.right(text));
    return vault === undefined ? E.right(NO_VAULT) : ask(() => vault.reveal(stream, kind, text)());
  };

  return {
    text: async (personal, note) => {
      const opened = await open(personal);
      if (E.isLeft(opened)) return opened;
      const { stream, kind } = personal;
      if (E.isLeft(opened.right))
        return E.left({ _tag: 'TextNotRevealed', stream, kind, why: opened.right.left });
      const told = await tell([personal], note);
      return E.isLeft(told) ? told : E.right(opened.right.right);
    },

    entries: async (entries, note) => {
      const found = new Map<string, PersonalText>();
      for (const entry of entries)
        rewritten(entry, (text, kind) => {
          const personal = { stream: entry.stream, kind, text };
          found.set(keyOf(personal), personal);
          return text;
        });
      const answers = new Map<string, E.Either<VaultReason, string>>();
      for (const [key, personal] of found) {
        const opened = await open(personal);
        if (E.isLeft(opened)) return opened;
        answers.set(key, opened.right);
      }
      const opened = [...found].flatMap(([key, personal]) => {
        const answer = answers.get(key);
        return answer !== undefined && E.isRight(answer) ? [personal] : [];
      });
      const told = await tell(opened, note);
      if (E.isLeft(told)) return told;
      return E.right(
        entries.map((each) => {
          const notRevealed: NotRevealed[] = [];
          const entry = rewritten(each, (text, kind, place) => {
            const answer = answers.get(keyOf({ stream: each.stream, kind, text }));
            if (answer === undefined) return text;
            if (E.isRight(answer)) return answer.right as Text;
            notRevealed.push({ place, kind, why: answer.left });
            return text;
          });
          return { entry, notRevealed };
        }),
      );
    },
  };
};

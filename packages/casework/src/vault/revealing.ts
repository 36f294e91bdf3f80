import {
  personalKinds,
  type RecordableOf,
  type Recorded,
  type StreamName,
  type StreamOf,
} from '@pavadonis/domain';
import {
  callHost,
  checkStream,
  invalidArgument,
  type InvalidArgument,
  type StoreHistory,
} from '@pavadonis/event-store';
import type { BrokenCallback } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type * as TE from 'fp-ts/TaskEither';
import { orBroken } from '../callbacks';
import type { CallAborted, CallOptions } from '../call-aborted';
import { copyOf } from '../commands/copy';
import { signalOf } from '../commands/given';
import { patience } from '../commands/patience';
import { type Person, streamsOf } from '../commands/person';
import { isOfClient } from '../commands/persons';
import type { StateError } from '../state-error';
import type { Reader } from './reader';
import type { RevealCalls } from './reveal-calls';
import type { Revealable, RevealedPerson, RevealNote } from './revealed';

type Kept = Recorded<RecordableOf['client']>;

/** The needs of the calls. */
interface RevealingOptions {
  readonly reader: Reader;
  readonly readRecorded: StoreHistory['recorded'];
  /** Returns what is seen of the person of a stream. */
  readonly look: <A>(
    stream: StreamName,
    options: CallOptions | undefined,
    see: (person: Person) => A,
  ) => TE.TaskEither<StateError, A>;
}

const isSaid = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const checkNote = (note: RevealNote): E.Either<InvalidArgument, RevealNote> => {
  const copied = callHost(() => ({ by: note.by, why: note.why }));
  return E.isRight(copied) && isSaid(copied.right.by) && isSaid(copied.right.why)
    ? copied
    : E.left(invalidArgument('note', 'who reads and why, as texts that are not blank'));
};

const isEntry = (value: unknown): value is Revealable =>
  typeof value === 'object' &&
  value !== null &&
  'event' in value &&
  'stream' in value &&
  E.isRight(checkStream(value.stream));

const checkEntries = <Entry extends Revealable>(
  entries: readonly Entry[],
): E.Either<InvalidArgument, readonly Entry[]> => {
  const copied = callHost(() => copyOf(entries));
  return E.isRight(copied) && Array.isArray(copied.right) && copied.right.every(isEntry)
    ? copied
    : E.left(invalidArgument('events', 'a list of events'));
};

const checkClientStream = (stream: unknown): E.Either<InvalidArgument, StreamName> =>
  E.filterOrElse(isOfClient, () =>
    invalidArgument('stream', 'a category, a hyphen and a UUID in lower case'),
  )(checkStream(stream));

/** Makes the calls that reveal personal texts. */
export const revealing = ({ reader, readRecorded, look }: RevealingOptions): RevealCalls<'task'> => {
  const within = async <X, A>(
    options: CallOptions | undefined,
    work: () => Promise<E.Either<X, A>>,
  ): Promise<E.Either<X | InvalidArgument | BrokenCallback | CallAborted, A>> => {
    const signal = signalOf(options);
    return E.isLeft(signal) ? signal : patience(signal.right).during(() => orBroken(work));
  };

  return {
    revealText: (stream, kind, text, given, options) => async () => {
      const note = checkNote(given);
      if (E.isLeft(note)) return note;
      const named = checkClientStream(stream);
      if (E.isLeft(named)) return named;
      if (!personalKinds.includes(kind))
        return E.left(invalidArgument('kind', 'the kind of a personal text'));
      if (typeof text !== 'string') return E.left(invalidArgument('text', 'a text'));
      return within(options, () => reader.text({ stream, kind, text }, note.right));
    },

    reveal: (given, noteGiven, options) => async () => {
      const note = checkNote(noteGiven);
      if (E.isLeft(note)) return note;
      const entries = checkEntries(given);
      if (E.isLeft(entries)) return entries;
      return within(options, () => reader.entries(entries.right, note.right));
    },

    revealPerson: (stream, given, options) => async () => {
      const note = checkNote(given);
      if (E.isLeft(note)) return note;
      const named = checkClientStream(stream);
      if (E.isLeft(named)) return named;
      // how much of each stream is seen at that moment
      const seen = await look(stream, options, (person) =>
        streamsOf(person).map((each) => [each.stream, each.recorded.length] as const),
      )();
      if (E.isLeft(seen)) return seen;
      return within(options, async (): Promise<E.Either<StateError, RevealedPerson>> => {
        const all: Kept[] = [];
        for (const [each, length] of seen.right) {
          const read = await readRecorded(each)();
          if (E.isLeft(read)) return read;
          all.push(...(read.right.slice(0, length) as readonly Kept[]));
        }
        const ordered = all.sort((a, b) => a.position - b.position);
        const revealed = await reader.entries(ordered, note.right);
        if (E.isLeft(revealed)) return revealed;
        const streams = seen.right.map(([each]) => each as StreamOf<'client'>);
        return E.right({ streams, recorded: revealed.right });
      });
    },
  };
};

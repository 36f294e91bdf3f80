import { openReactions, type ParkedEvent, reaction } from '@pavadonis/casework';
import { CivilDate, EventId, Instant, StreamName } from '@pavadonis/domain';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** The events after which a letter goes to the client. */
const KINDS = ['ServiceStarted', 'ServiceEnded'] as const;

/** A letter that somebody has to send. It holds no personal text. */
export interface Letter {
  /** The event that it follows, by which it is known. */
  readonly event: EventId;
  readonly stream: StreamName;
  readonly kind: (typeof KINDS)[number];
  /** The day on which the service began or ended. */
  readonly on: CivilDate;
  /** The moment of recording. */
  readonly recordedAt: Instant;
}

/** The letters of a desk: one for each event that asks for it, however often the event is handed over. */
export interface Letters {
  /** Lists those that are not sent yet, in the order of recording. */
  readonly toSend: () => readonly Letter[];
  /** Notes that a letter was sent; returns whether there was one to send. */
  readonly noteSent: (event: EventId) => Promise<boolean>;
  /** Lists the events of which no letter came to be, since it failed too often. */
  readonly parked: () => Promise<readonly ParkedEvent[]>;
  /** Tries again to make a letter of a parked event. */
  readonly retry: (parked: Pick<ParkedEvent, 'reaction' | 'position'>) => Promise<boolean>;
  /** Gives up a parked event. */
  readonly drop: (parked: Pick<ParkedEvent, 'reaction' | 'position'>) => Promise<boolean>;
  /** Waits until there is a letter of each event up to a position, or the event is parked. */
  readonly doneUpTo: (position: number) => Promise<boolean>;
  /** Ends once the letter in hand is written. */
  readonly close: () => Promise<void>;
}

/** How often a letter that fails is tried, and the pauses between. */
export interface Patience {
  readonly attempts?: number | undefined;
  readonly pauseMs?: ((failures: number) => number) | undefined;
}

/** The places of the letters, and of the file that remembers of which events there are some. */
interface Places {
  readonly folder: string;
  readonly file: string;
}

const isLetter = (value: unknown): value is Letter => {
  const { event, stream, kind, on, recordedAt } = value as Partial<Record<keyof Letter, unknown>>;
  return (
    EventId.is(event) &&
    StreamName.is(stream) &&
    KINDS.some((each) => each === kind) &&
    CivilDate.is(on) &&
    Instant.is(recordedAt)
  );
};

const readIn = (folder: string): readonly Letter[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .filter(isLetter);

/** Writes a letter in one step, so that no half of it is ever read. */
const write = async (folder: string, letter: Letter): Promise<void> => {
  const path = join(folder, letter.event);
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(letter));
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, `${path}.json`);
};

/**
 * Opens the letters of a desk: each start and end of a service that is recorded from now on puts a letter into a folder. Its name
 * is the id of the event, so that an event which is handed over twice makes one letter.
 */
export const openLetters = async (
  store: EventStore,
  { folder, file }: Places,
  { attempts, pauseMs }: Patience = {},
): Promise<Letters> => {
  const sentFolder = join(folder, 'sent');
  mkdirSync(sentFolder, { recursive: true, mode: 0o700 });
  const sent = new Set(readdirSync(sentFolder));
  const waiting = new Map(readIn(folder).map((letter) => [letter.event, letter]));
  const reactions = await orThrow(
    openReactions({
      store,
      file,
      attempts,
      pauseMs,
      reactions: {
        letters: reaction({
          to: KINDS,
          react: async ({ id, stream, event, recordedAt }) => {
            if (sent.has(`${id}.json`)) return;
            const letter = { event: id, stream, kind: event.type, on: event.on, recordedAt };
            await write(folder, letter);
            waiting.set(id, letter);
          },
        }),
      },
    }),
  );
  return {
    toSend: () =>
      [...waiting.values()].sort((a, b) =>
        a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : a.event < b.event ? -1 : 1,
      ),
    noteSent: async (event) => {
      const letter = waiting.get(event);
      if (letter === undefined) return false;
      // before the wait, so that whoever sends the same form meanwhile is told that it was done
      waiting.delete(event);
      try {
        await rename(join(folder, `${event}.json`), join(sentFolder, `${event}.json`));
        sent.add(`${event}.json`);
        return true;
      } catch (thrown) {
        waiting.set(event, letter);
        throw thrown;
      }
    },
    parked: () => orThrow(reactions.parked()),
    retry: (parked) => orThrow(reactions.retry(parked)),
    drop: (parked) => orThrow(reactions.drop(parked)),
    doneUpTo: (position) => orThrow(reactions.doneUpTo(position)),
    close: () => orThrow(reactions.close()),
  };
};

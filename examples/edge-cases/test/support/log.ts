import {
  addDays,
  type CivilDate,
  civilDate,
  type Instant,
  instantOf,
  type KnownAt,
  type Metadata,
  millisecondsOf,
  type Recordable,
  type Recorded,
  startOfDay,
  type StreamName,
  Text,
  written,
} from '@pavadonis/domain';
import {
  encode,
  type EventStore,
  history,
  memoryStore,
  type NewEvent,
  orThrow,
} from '@pavadonis/event-store';
import { type ReadModel, replay, type RowTypes, type View } from '@pavadonis/projection';
import { commandId, eventId } from '@pavadonis/testing/examples/ids';
import type { Line } from './streams';

const metadata: Metadata = {
  by: { actor: written(Text, 'u-17'), role: written(Text, 'social_worker') },
  commandId,
  evidence: [],
};

/** Returns an instant about noon of a day, different for each place in a log. */
const noonOf = (day: CivilDate, place: number): Instant =>
  instantOf(millisecondsOf(startOfDay(day)) + 43_200_000 + place);

/** Encodes a line as a store holds it; `place` is its place in the log, from 1. */
export const encoded = ({ stream, event, writtenOn = event.on }: Line, place: number): NewEvent => {
  const recordedAt = noonOf(writtenOn, place);
  return orThrow(encode(stream, { id: eventId(place), recordedAt, metadata, event }));
};

const append = async (store: EventStore, lines: readonly Line[]): Promise<void> => {
  const revisions = new Map<StreamName, number>();
  for (const [index, line] of lines.entries()) {
    const expected = revisions.get(line.stream) ?? 'no_stream';
    const { revision } = await orThrow(store.append(line.stream, expected, [encoded(line, index + 1)]));
    revisions.set(line.stream, revision);
  }
};

/** A log in a store in memory, encoded. Each read replays and decodes it. */
interface Log {
  readonly in: <Rows extends RowTypes>(model: ReadModel<Rows>, knownAt?: KnownAt) => Promise<View<Rows>>;
  /** Returns the log with its metadata, stream by stream. */
  readonly recorded: (knownAt?: KnownAt) => Promise<readonly Recorded<Recordable>[]>;
}

/** Makes a log of the lines of several streams, one after another, with positions and `eventId`s from 1. */
export const given = (...stories: readonly (readonly Line[])[]): Log => {
  const lines = stories.flat();
  const store = memoryStore();
  const stored = append(store, lines);
  return {
    in: async (model, knownAt) => {
      await stored;
      const range = knownAt === undefined ? {} : { knownAt };
      const { views } = await orThrow(replay({ model }, range)(history(store)));
      return views.model;
    },
    recorded: async (knownAt) => {
      await stored;
      const streams = [...new Set(lines.map(({ stream }) => stream))];
      const each = streams.map((stream) => orThrow(history(store).recorded(stream, { knownAt })));
      return (await Promise.all(each)).flat();
    },
  };
};

/** Returns a `knownAt` for the end of a day. */
export const knownBy = (day: string): KnownAt => ({
  _tag: 'Instant',
  instant: startOfDay(addDays(civilDate(day), 1)),
});

import {
  type Instant,
  instantOf,
  type KnownAt,
  type Recordable,
  type Settleable,
  type StreamName,
} from '@pavadonis/domain';
import { eventId } from '@pavadonis/testing/examples/ids';

/** An event in a log, as far as replays ask. */
export interface Logged extends Settleable<Recordable> {
  readonly recordedAt: Instant;
}

/** An event that is to be recorded in a stream; `minute` is when, unless the log's own clock says it. */
export interface Line {
  readonly stream: StreamName;
  readonly event: Recordable;
  readonly minute?: number;
}

const NOON = 1_530_446_400_000;

/** The moment that many minutes after noon (UTC) of 1 July 2018. */
export const minute = (minutes: number): Instant => instantOf(NOON + minutes * 60_000);

/** Records lines one after the other, a minute each, with positions and `eventId`s from 1. */
export const logOf = (lines: readonly Line[]): readonly Logged[] =>
  lines.map(({ stream, event, minute: minutes }, index) => {
    const position = index + 1;
    return { position, stream, id: eventId(position), recordedAt: minute(minutes ?? position), event };
  });

/** What of a log was known at a moment. */
export const known = (log: readonly Logged[], knownAt: KnownAt | undefined): readonly Logged[] => {
  switch (knownAt?._tag) {
    case undefined:
      return log;
    case 'Position':
      return log.filter(({ position }) => position <= knownAt.position);
    case 'Instant':
      return log.filter(({ recordedAt }) => recordedAt <= knownAt.instant);
  }
};

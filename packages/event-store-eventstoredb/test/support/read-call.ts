import type { ServerWritableStream } from '@grpc/grpc-js';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { once } from 'node:events';
import { eventBytes, notFoundBytes } from './encode';
import { streamDeleted } from './faults';
import type { Log, Logged } from './log';

export type ReadCall = ServerWritableStream<ReadReq, Buffer>;

/** Writes to a client, and waits while that does not keep up. */
export const give = async (call: ReadCall, bytes: Buffer): Promise<void> => {
  if (call.write(bytes) || call.cancelled) return;
  const over = new AbortController();
  const options = { signal: over.signal };
  await Promise.race([once(call, 'drain', options), once(call, 'cancelled', options)]).catch(() => undefined);
  over.abort();
};

/** The place in the log at which a position stands, or before which it would. */
export const indexOf = (events: readonly Logged[], position: bigint): number => {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.position ?? position) < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

const ofStream = (log: Log, asked: ReadReq.Options.StreamOptions): readonly Logged[] | string => {
  const name = Buffer.from(asked.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
  const found = log.stream(name);
  if (found === 'deleted') throw streamDeleted(name);
  if (found === undefined) return name;
  const from = asked.hasRevision() ? BigInt(asked.getRevision()) : 0n;
  return found.filter(({ revision }) => revision >= from);
};

const ofLog = (log: Log, asked: ReadReq.Options.AllOptions | undefined): readonly Logged[] => {
  const position = asked?.getPosition()?.getCommitPosition();
  return position === undefined ? log.events : log.events.slice(indexOf(log.events, BigInt(position)));
};

/** What is called after some of the events of a call, and ends it. */
export interface BreakOff {
  readonly afterEvents: number;
  readonly strike: () => void;
}

/**
 * Gives what a client reads of a stream or of everything: from a place on, that place included, and no more than asked. If
 * there is something to break off with, it does after so many events.
 */
export const answerRead = async (
  call: ReadCall,
  options: ReadReq.Options,
  log: Log,
  breakOff?: BreakOff,
): Promise<void> => {
  const asked = options.getStream();
  const backwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  const found = asked === undefined ? ofLog(log, options.getAll()) : ofStream(log, asked);
  if (typeof found === 'string') await give(call, notFoundBytes(found));
  else {
    const count = Number(options.getCount());
    // the last ones backwards: enough to ask where the log ends
    const events = backwards ? found.slice(-count).reverse() : found.slice(0, count);
    for (const [i, event] of events.entries()) {
      if (call.cancelled) return;
      await give(call, eventBytes(event));
      if (breakOff?.afterEvents === i + 1) {
        breakOff.strike();
        return;
      }
    }
  }
  call.end();
};

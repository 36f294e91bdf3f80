import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { caughtUpBytes, checkpointBytes, confirmationBytes, eventBytes } from './encode';
import { filterOf } from './filter';
import type { Log } from './log';
import { type BreakOff, give, indexOf, type ReadCall } from './read-call';

const beginning = (log: Log, options: ReadReq.Options): number => {
  const position = options.getAll()?.getPosition()?.getCommitPosition();
  // the event at the place itself was given before
  return position === undefined ? 0 : indexOf(log.events, BigInt(position) + 1n);
};

/**
 * Gives what is there, says so, and gives what comes, until the client has gone. If there is something to break off with,
 * it does after so many events.
 */
export const answerSubscription = async (
  call: ReadCall,
  options: ReadReq.Options,
  log: Log,
  breakOff?: BreakOff,
): Promise<void> => {
  const filter = filterOf(options);
  const isOver = (): boolean => call.cancelled;
  const isLive = (): boolean => live;
  let next = beginning(log, options);
  let left = 0;
  let given = 0;
  let live = false;
  let wake: () => void = () => undefined;
  const unwatch = log.watch(() => wake());
  call.once('cancelled', () => wake());

  const goLive = async (): Promise<void> => {
    const last = log.events[next - 1];
    if (filter !== undefined && last !== undefined) await give(call, checkpointBytes(last.position));
    await give(call, caughtUpBytes());
    live = true;
  };
  const waitForMore = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      if (log.events.length > next || isOver()) resolve();
    });

  await give(call, confirmationBytes());
  while (!isOver()) {
    const event = log.events[next];
    if (event === undefined) {
      await (isLive() ? waitForMore() : goLive());
      continue;
    }
    next += 1;
    if (filter?.lets(event) === false) {
      left += 1;
      if (left % filter.interval === 0) await give(call, checkpointBytes(event.position));
      continue;
    }
    await give(call, eventBytes(event));
    given += 1;
    if (breakOff?.afterEvents === given) {
      breakOff.strike();
      break;
    }
  }
  unwatch();
};

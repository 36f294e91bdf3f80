import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { Logged } from './log';

/** The part of the log that a subscription asks for, and after how many skipped events it gets a checkpoint. */
export interface Filter {
  readonly lets: (event: Logged) => boolean;
  readonly interval: number;
}

// a real server looks at so many events at once
const WINDOW = 32;

/** The filter in the options of a call; undefined if everything is asked for. */
export const filterOf = (options: ReadReq.Options): Filter | undefined => {
  const filter = options.getFilter();
  if (filter === undefined) return undefined;
  const prefixes = filter.getStreamIdentifier()?.getPrefixList();
  if (prefixes === undefined) throw new Error('the loopback server filters by prefixes of streams only');
  return {
    lets: ({ stream }) => prefixes.some((prefix) => stream.startsWith(prefix)),
    interval: WINDOW * filter.getCheckpointintervalmultiplier(),
  };
};

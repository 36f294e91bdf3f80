import type { StreamName } from '@pavadonis/domain';
import type { Projector, StaleRows, StaleStream } from '@pavadonis/projection';
import type { LogEntry } from '@pavadonis/testing';

type Rows = Omit<Projector<unknown>, 'views'>;

const takenOf = (log: readonly LogEntry[], { stream, taken }: StaleStream): readonly LogEntry[] =>
  log.filter((entry) => entry.stream === stream).slice(0, taken);

const readIn = (log: readonly LogEntry[], streams: StaleRows) =>
  new Map(streams.map((each) => [each.stream, takenOf(log, each)] as const));

/** Folds stale rows anew, from the events that were taken. */
export const refoldStale = ({ stale, refold }: Rows, log: readonly LogEntry[]): void => {
  for (let { first, again } = stale(); first.length + again.length > 0; { first, again } = stale())
    for (const streams of [...first, ...again]) refold(readIn(log, streams));
};

/** Takes a page as live read models do: they read all streams that it makes stale before they take it. */
export const takePage = (
  { staleAfter, take, refold }: Rows,
  log: readonly LogEntry[],
  page: readonly LogEntry[],
): void => {
  const read = new Map<StreamName, readonly LogEntry[]>();
  for (let asked = staleAfter(page); asked.length > 0; asked = staleAfter(page, read))
    for (const [stream, recorded] of readIn(log, asked)) read.set(stream, recorded);
  for (const entry of page) take(entry);
  refold(read);
};

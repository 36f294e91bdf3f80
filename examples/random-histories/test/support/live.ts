import type { StreamName } from '@pavadonis/domain';
import { projector, type StaleStream } from '@pavadonis/projection';
import { models, type Rows } from '../answers/figures';
import type { Log } from './question';

/**
 * Takes a log in pages, as live read models do: streams that a page makes stale are read before it is taken, and then folded
 * anew. `onPage` is told the rows after each page, and the part of the log that they know.
 */
export const taken = (log: Log, size: number, onPage: (rows: Rows, told: Log) => void): void => {
  const { staleAfter, take, refold, views } = projector(models);
  for (let at = 0; at < log.length; at += size) {
    const page = log.slice(at, at + size);
    const told = log.slice(0, at + size);
    const read = new Map<StreamName, Log>();
    const readAll = (asked: readonly StaleStream[]): void => {
      for (const { stream, taken } of asked)
        read.set(stream, told.filter((each) => each.stream === stream).slice(0, taken));
    };
    for (let asked = staleAfter(page); asked.length > 0; asked = staleAfter(page, read)) readAll(asked);
    for (const entry of page) take(entry);
    refold(read);
    onPage(views, told);
  }
};

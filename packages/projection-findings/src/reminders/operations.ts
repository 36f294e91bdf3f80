import { evolve, initial, retentionEnd } from '@pavadonis/domain/operation';
import { reminder, type Reminder } from '../reminder-kinds';
import type { HistoryToDate } from '../history-to-date';

/** Reminds of the end of retention of an operation's documents, unless they are held or no claim was paid yet. */
export const retention = ({ operations }: HistoryToDate): readonly Reminder[] =>
  [...operations.values()].flatMap((operation) => {
    const until = retentionEnd(operation.events.reduce((state, { event }) => evolve(state, event), initial));
    return until === undefined ? [] : reminder('RetentionEnd', operation, until);
  });

import { evolve, initial, keptUntil } from '@pavadonis/domain/operation';
import { reminder, type Reminder } from '../reminder-kinds';
import type { World } from '../context';

/** Until when an operation's documents are to be kept; not while they are held, nor before anything was paid. */
export const retention = ({ operations }: World): readonly Reminder[] =>
  [...operations.values()].flatMap((operation) => {
    const until = keptUntil(operation.told.reduce((state, { event }) => evolve(state, event), initial));
    return until === undefined ? [] : reminder('RetentionEnd', operation, until);
  });

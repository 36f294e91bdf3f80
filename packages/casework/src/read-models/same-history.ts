import type { EventStore, StoredEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { LiveModel } from './model';
import { patiently, type Patience } from './patiently';
import type { LastEvent, RowsFile } from './rows-file';

interface Asked extends Patience {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly file: Pick<RowsFile, 'beginAnew'>;
}

const isThere = (last: LastEvent, [event]: readonly StoredEvent[]): boolean => event?.id === last.id;

/**
 * Sees to it that the rows of a read model were folded from this very store: the last event they know must stand in it at
 * its place. If it does not, they belong to another history, and are begun anew. Waits for a store that cannot be asked.
 */
export const toTheSameHistory = async (model: LiveModel, around: Asked): Promise<void> => {
  const { store, file } = around;
  const knows = async (last: LastEvent | undefined): Promise<boolean | undefined> => {
    if (last === undefined) return true;
    const { stream, revision: from } = last;
    const read = await patiently(store.readStream(stream, { from, limit: 1 }), [model], around);
    if (read === undefined) return undefined;
    if (E.isRight(read)) return isThere(last, read.right);
    model.stop(read.left);
    return undefined;
  };

  if ((await knows(model.former()?.last)) === false) model.forgetFormer();
  while ((await knows(model.rows().known().last)) === false) {
    const found = await patiently(file.beginAnew(model.model, model.rows().build), [model], around);
    if (found === undefined || E.isLeft(found)) return;
    model.adopt(found.right, 'OtherHistory');
  }
};

import type { StreamName } from '@pavadonis/domain';
import type { HistoryError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { CallAborted } from '../call-aborted';
import type { ClearWatch } from '../vault/clear-watch';
import type { StoreInTheClear } from '../vault/errors';
import type { Patience } from './patience';
import { foldInSteps, hasChangedSince, type Person, seenIn } from './person';
import type { Persons } from './persons';
import type { RetryBudget } from './retry-budget';

/** Returns what is seen of the person of a stream at present, before anything else can read on in the person's streams. */
export type Viewer = <A>(
  stream: StreamName,
  patience: Patience,
  see: (person: Person) => A,
) => Promise<E.Either<HistoryError | StoreInTheClear | CallAborted, A>>;

/** The means of a viewer: the persons, the watch over texts in the clear, and how often a call may be tried again. */
interface Means extends Pick<Persons, 'load' | 'catchUp' | 'isReady'> {
  readonly clear: Pick<ClearWatch, 'inPerson'>;
  readonly budgetOf: (patience: Pick<Patience, 'isOver'>) => RetryBudget;
}

/** Makes what looks at persons without recording anything. */
export const viewer =
  ({ load, catchUp, isReady, clear, budgetOf }: Means): Viewer =>
  async (stream, patience, see) => {
    const budget = budgetOf(patience);
    const loaded = await load({ stream }, budget);
    if (E.isLeft(loaded)) return loaded;
    let { person, isOwnNew } = loaded.right;
    for (;;) {
      if (patience.isOver()) return patience.end();
      const seen = seenIn(person);
      const current = await catchUp(person, budget, isOwnNew);
      if (E.isLeft(current)) return current;
      person = current.right;
      isOwnNew = false;
      await foldInSteps(person);
      const inTheClear = clear.inPerson(person);
      if (inTheClear !== undefined) return inTheClear;
      // streams read one after the other may never have stood like this at one moment
      if (isReady(person) && (person.linked.length === 0 || !hasChangedSince(person, seen)))
        return E.right(see(person));
    }
  };

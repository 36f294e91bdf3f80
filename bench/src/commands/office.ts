import type { StreamName } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import type { Person } from './person';
import type { Visit } from './visit';

/** One contender: loads a stream, folds it, decides and appends. */
export interface Office {
  /** Records a person's first events, before the measurement. */
  readonly admit: (person: Person) => Promise<void>;
  /** Carries out one visit, which is the measured work. */
  readonly carryOut: (visit: Visit) => Promise<void>;
  /** Returns the events of a stream. */
  readonly eventsOf: (stream: StreamName) => Promise<readonly Client.Recordable[]>;
  /** How many visits are under way at the same moment; one by default. */
  readonly atOnce?: number;
  readonly close: () => Promise<void>;
}

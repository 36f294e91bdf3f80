import type { StreamName } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import type { Person } from './person';
import type { Visit } from './visit';

/** A way to load a stream, fold it, decide and append: one contender. */
export interface Office {
  /** Records what happened to a person before anything is measured. */
  readonly admit: (person: Person) => Promise<void>;
  /** Carries out what is measured. */
  readonly carryOut: (visit: Visit) => Promise<void>;
  /** What stands in a stream. */
  readonly eventsOf: (stream: StreamName) => Promise<readonly Client.Recordable[]>;
  readonly close: () => Promise<void>;
}

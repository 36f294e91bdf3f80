import type { openCasework } from '@pavadonis/casework';
import type { bell, Decoder, followLogPages, followPages, memoryStore } from '@pavadonis/event-store';
import type { SimulatedTime } from './time';

/** The library under test, as it was loaded into simulated time, perhaps with a fault planted in it. */
export interface Library {
  readonly time: SimulatedTime;
  readonly openCasework: typeof openCasework;
  readonly memoryStore: typeof memoryStore;
  readonly followLogPages: typeof followLogPages;
  readonly followPages: typeof followPages;
  readonly bell: typeof bell;
  /** One for all, as hosts have it: it is compiled when it first meets a type. */
  readonly decoder: Decoder;
}

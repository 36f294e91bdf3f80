import { type Instant, instant, instantOf, millisecondsOf } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import type { Desk } from '../desk/desk';

// the first working day after the invented history, at nine in the morning in Latvia
const BEGINNING = millisecondsOf(instant('2024-01-02T07:00:00.000Z'));

/** A clock that can be put forward. */
export interface Clock {
  /** Returns the milliseconds since 1970. */
  readonly milliseconds: () => number;
  readonly now: () => Instant;
  /** Puts the clock forward to a moment, unless it is past it. */
  readonly putForward: (to: Instant) => void;
}

/** Makes the clock of the demo: it begins where the invented history ends, and goes on by the time that passes here. */
export const demoClock = (passed: () => number): Clock => {
  const at = passed();
  let began = BEGINNING;
  const milliseconds = (): number => began + passed() - at;
  return {
    milliseconds,
    now: () => instantOf(milliseconds()),
    putForward: (to) => {
      began += Math.max(0, millisecondsOf(to) - milliseconds());
    },
  };
};

/** Returns when the last event of a desk was recorded: an earlier start of the demo may have recorded some. */
export const lastRecordedAt = async ({ store, office }: Desk): Promise<Instant> => {
  const { position } = office.readModels.view('caseload');
  const [last] = await orThrow(store.readAll({ after: Math.max(0, position - 1), limit: 1 }));
  return last?.recordedAt ?? instantOf(BEGINNING);
};

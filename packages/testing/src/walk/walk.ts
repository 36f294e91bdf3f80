import { addDays, type CivilDate, type Recordable, type Recorded } from '@pavadonis/domain';
import { type Answer, dayOf, type Life, type Step } from './step';
import { type Cast, world } from './world';

/** The decisions of a walk, in order, each with its events or refusal, and the log of it. */
export interface Walk {
  readonly taken: readonly { readonly decision: string; readonly answer: Answer }[];
  readonly log: readonly Recorded<Recordable>[];
}

interface Turn {
  readonly today: CivilDate;
  readonly step: Step;
}

const turnsOf = ({ start, steps }: Life, first: CivilDate): readonly Turn[] => {
  let today = addDays(first, start);
  return steps.map((step) => {
    today = dayOf(step, today);
    return { today, step };
  });
};

/** Walks through several lives at once, day by day. */
export const walk = (
  cast: Cast,
  lives: readonly Life[],
  { first, late }: { readonly first: CivilDate; readonly late: boolean },
): Walk => {
  const turns = lives
    .flatMap((life) => turnsOf(life, first))
    .sort((a, b) => (a.today < b.today ? -1 : a.today > b.today ? 1 : 0));
  const all = world(cast);
  const taken = turns.map(({ today, step: { act, ago, place, documents } }) => ({
    decision: act.decision,
    answer: act.take({
      world: all,
      today,
      on: late ? addDays(today, -ago) : today,
      place,
      late,
      evidence: documents,
    }),
  }));
  return { taken, log: all.log() };
};

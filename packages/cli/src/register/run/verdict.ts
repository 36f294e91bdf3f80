import type { Row, Wrong } from '../rows/read-rows';
import type { AnyStep } from '../sheets/step';

/** The fate of a step: it is new, it is so already, or it is refused. */
export type StepFate = 'new' | 'known' | 'refused';

/** The verdict on a row: the fates of its steps, and its mistakes. */
export interface Verdict {
  readonly row: Row;
  readonly steps: readonly (readonly [step: AnyStep, fate: StepFate])[];
  /** The mistakes in its cells; none of a row that is not refused. */
  readonly wrong: readonly Wrong[];
}

/** Returns what becomes of a row: refused if a part of it is, and new if a part of it is. */
export const fateOf = ({ steps, wrong }: Verdict): StepFate => {
  if (wrong.length > 0) return 'refused';
  return steps.some(([, fate]) => fate === 'new') ? 'new' : 'known';
};

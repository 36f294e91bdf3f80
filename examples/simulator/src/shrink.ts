import type { History, Step } from './steps';

type Fails = (history: History) => Promise<boolean>;

const shorter = (step: Step): readonly Step[] => {
  if (step._tag !== 'DeliverMany' || step.which.length < 2) return [];
  const half = Math.ceil(step.which.length / 2);
  return [step.which.slice(0, half), step.which.slice(half), step.which.slice(1)].map((which) => ({
    ...step,
    which,
  }));
};

const withoutParts = async (history: History, size: number, fails: Fails): Promise<History> => {
  let shortest = history;
  for (let at = 0; at < shortest.steps.length;) {
    const steps = shortest.steps.toSpliced(at, size);
    const tried = { ...shortest, steps };
    if (await fails(tried)) shortest = tried;
    else at += size;
  }
  return shortest;
};

const withShorterSteps = async (history: History, fails: Fails): Promise<History> => {
  let shortest = history;
  for (let at = 0; at < shortest.steps.length; at += 1)
    for (const step of shortest.steps.slice(at, at + 1).flatMap(shorter)) {
      const tried = { ...shortest, steps: shortest.steps.with(at, step) };
      if (!(await fails(tried))) continue;
      shortest = tried;
      at -= 1;
      break;
    }
  return shortest;
};

/** Leaves out of a history whatever it fails without: large parts first, then single steps, until none can be spared. */
export const shrink = async (history: History, fails: Fails): Promise<History> => {
  let shortest = history;
  for (let size = Math.ceil(history.steps.length / 2); size > 1; size = Math.floor(size / 2))
    shortest = await withoutParts(shortest, size, fails);
  for (;;) {
    const before = shortest;
    shortest = await withShorterSteps(await withoutParts(shortest, 1, fails), fails);
    if (shortest.steps.length === before.steps.length) return shortest;
  }
};

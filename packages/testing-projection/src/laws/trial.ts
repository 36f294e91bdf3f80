import { Category } from '@pavadonis/domain';
import { type LogEntry } from '@pavadonis/testing';
import { anyLog } from '@pavadonis/testing/random';
import fc from 'fast-check';
import type { Law, Model, Sample } from './law';
import { writtenOut } from './same';

/** How many random logs are made, and from which seed. */
interface Chance {
  readonly runs?: number;
  readonly seed?: number;
}

/** Makes random logs of the categories that a read model follows. */
const samplesFor = (model: Model, seed: number, numRuns: number): readonly Sample[] => {
  const categories = Object.keys(model.folds).filter((name) => Category.is(name));
  const sample = fc
    .tuple(anyLog(categories), fc.nat())
    .map(([log, chance]): Sample => ({ log, chance, position: chance % (log.length + 1) }));
  return fc.sample(sample, { seed, numRuns });
};

// a log is copied for every law, and telling it takes as long as reading it
const texts = new WeakMap<readonly LogEntry[], string>();

/** Copies a log, so that a fold that changes its events spoils no other trial. */
const copyOf = (log: readonly LogEntry[]): readonly LogEntry[] => {
  const text = texts.get(log) ?? JSON.stringify(log);
  texts.set(log, text);
  return JSON.parse(text) as readonly LogEntry[];
};

/** Returns the error of a law on a sample; undefined if the law holds. */
const broken = async ({ holds }: Law, model: Model, sample: Sample): Promise<unknown> => {
  try {
    await holds(model, { ...sample, log: copyOf(sample.log) });
    return undefined;
  } catch (error) {
    return error;
  }
};

/** Returns a sample without the entries that are not needed to break the law. Most are not, so half of them go at a time. */
const smallest = async (law: Law, model: Model, sample: Sample): Promise<Sample> => {
  let small = sample;
  for (let many = Math.ceil(sample.log.length / 2); ; many = Math.ceil(many / 2)) {
    for (let end = small.log.length; end > 0; end -= many) {
      const smaller = { ...small, log: small.log.toSpliced(Math.max(0, end - many), Math.min(many, end)) };
      if ((await broken(law, model, smaller)) !== undefined) small = smaller;
    }
    if (many <= 1) return small;
  }
};

const inWords = ({ position, stream, event }: LogEntry): string =>
  `  ${String(position)} ${stream} ${JSON.stringify(event)}`;

/**
 * Tries one law after another on the same random logs, since making them takes longer than trying a law. Rejects with an
 * error that shows a small log which breaks the law.
 */
export const trial = (
  model: Model,
  { runs = 200, seed = fc.readConfigureGlobal().seed ?? Math.floor(Math.random() * 2 ** 31) }: Chance,
) => {
  let samples: readonly Sample[] | undefined;
  return async (law: Law): Promise<void> => {
    samples ??= samplesFor(model, seed, runs);
    for (const sample of samples) {
      if ((await broken(law, model, sample)) === undefined) continue;
      const small = await smallest(law, model, sample);
      const entries = small.log.map(inWords).join('\n');
      throw new Error(`${law.name}: not after\n${entries}\nThe same logs again: { seed: ${String(seed)} }`, {
        cause: writtenOut(await broken(law, model, small)),
      });
    }
  };
};

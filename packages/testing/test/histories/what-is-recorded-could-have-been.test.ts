import { describe, expect, it } from '@jest/globals';
import {
  catalogue,
  categoryOf,
  civilDateOf,
  inOrder,
  isCorrection,
  Metadata,
  type Recordable,
  type Recorded,
  type StreamName,
} from '@pavadonis/domain';
import { histories, type HistoryOptions } from '@pavadonis/testing/random';
import fc from 'fast-check';

type Log = readonly Recorded<Recordable>[];

const all: readonly HistoryOptions[] = [
  {},
  { late: true },
  { corrections: true },
  { late: true, corrections: true },
];

const streamsOf = (log: Log): readonly Log[] => {
  const streams = new Map<StreamName, Recorded<Recordable>[]>();
  for (const entry of log) {
    const known = streams.get(entry.stream);
    if (known === undefined) streams.set(entry.stream, [entry]);
    else known.push(entry);
  }
  return [...streams.values()];
};

const pairsOf = (log: Log): readonly (readonly [Log[number], Log[number]])[] =>
  log.slice(1).flatMap((entry, index) => {
    const before = log[index];
    return before === undefined ? [] : [[before, entry] as const];
  });

const isOutOfOrder = (log: Log): boolean =>
  streamsOf(log).some((stream) => pairsOf(stream).some(([a, b]) => !inOrder(a, b)));
const isCorrected = (log: Log): boolean => log.some(({ event }) => isCorrection(event));

const numRuns = 60;
const seed = fc.readConfigureGlobal().seed ?? Math.floor(Math.random() * 2 ** 31);

// making them takes longer than looking at them, so that all properties are tried on the same
const made = new Map<string, readonly Log[]>();
const logsOf = (options: HistoryOptions): readonly Log[] => {
  const key = JSON.stringify(options);
  const logs = made.get(key) ?? fc.sample(histories(options), { numRuns, seed });
  made.set(key, logs);
  return logs;
};

const always = (options: HistoryOptions, holds: (log: Log) => void): void => {
  try {
    for (const log of logsOf(options)) holds(log);
  } catch (error) {
    // the same ones again, so that it shrinks to a few events
    fc.assert(fc.property(histories(options), holds), { numRuns, seed });
    throw error;
  }
};

describe.each(all)('a history with %j', (options) => {
  it('is numbered as a store numbers it', () => {
    always(options, (log) => {
      expect(log.map(({ position }) => position)).toEqual(log.map((_, index) => index + 1));
      expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
      for (const stream of streamsOf(log))
        expect(stream.map(({ revision }) => revision)).toEqual(stream.map((_, index) => index));
    });
  });

  it('is recorded one event after another, none too early', () => {
    always(options, (log) => {
      expect(pairsOf(log).filter(([a, b]) => a.recordedAt >= b.recordedAt)).toEqual([]);
      expect(log.filter(({ event, recordedAt }) => event.on > civilDateOf(recordedAt))).toEqual([]);
    });
  });

  it('holds nothing that its codecs would refuse', () => {
    always(options, (log) => {
      expect(log.filter(({ stream, event }) => !catalogue[categoryOf(stream)].is(event))).toEqual([]);
      expect(log.filter(({ metadata }) => !Metadata.is(metadata))).toEqual([]);
    });
  });

  it('shrinks to the few events it takes', () => {
    const { counterexample } = fc.check(
      fc.property(histories(options), (log) => log.every(({ event }) => event.type !== 'PlanGoalAchieved')),
      { numRuns: 5_000 },
    );
    expect(counterexample?.[0].length).toBeLessThan(25);
  });
});

describe('a history', () => {
  it.each([{}, { corrections: true }])('with %j has no late entry but corrections', (options) => {
    always(options, (log) => {
      expect(isOutOfOrder(log) && !isCorrected(log)).toBe(false);
    });
  });

  it.each([{}, { late: true }])('with %j has no correction', (options) => {
    always(options, (log) => {
      expect(isCorrected(log)).toBe(false);
    });
  });

  it('with late entries and corrections often has them', () => {
    const logs = fc.sample(histories({ late: true, corrections: true }), 200);
    expect(logs.filter(isOutOfOrder).length).toBeGreaterThan(50);
    expect(logs.filter(isCorrected).length).toBeGreaterThan(50);
  });

  it('is the same for the same seed', () => {
    const once = () => fc.sample(histories({ late: true, corrections: true }), { numRuns: 20, seed: 7 });
    expect(once()).toEqual(once());
  });
});

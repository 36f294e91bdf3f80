import { describe, expect, it } from '@jest/globals';
import { addDays, type Recordable } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { complexityAssessed } from '@pavadonis/testing/examples/work';
import { setImmediate } from 'node:timers/promises';
import { command, office, begun, storeOf, stream } from './support/office';

const MANY = 3500;

const longStream: readonly Recordable[] = [
  ...begun,
  ...Array.from({ length: MANY }, (_, i) =>
    complexityAssessed({
      on: addDays(serviceStarted().on, 1 + i),
      level: i % 2 === 0 ? 'medium' : 'maximum',
    }),
  ),
];

/** Counts the turns of the event loop while some work goes on. */
const turnsDuring = async (work: () => Promise<unknown>): Promise<number> => {
  let turns = 0;
  const done = new AbortController();
  const counting = (async () => {
    for (; !done.signal.aborted; turns += 1) await setImmediate();
  })();
  await work();
  done.abort();
  await counting;
  return turns;
};

const assess = (number: number, day: number, level: Client.ComplexityLevel = 'minimum') => {
  const { episodeId, criteria } = complexityAssessed();
  const on = addDays(serviceStarted().on, day);
  return [Client.assessComplexity, { episodeId, criteria, on, level }, command(number)] as const;
};

describe('a long stream', () => {
  it('is folded over several turns of the event loop, at first and after a late entry', async () => {
    const { decide } = office(await storeOf(longStream));
    const decideOn = (number: number, day: number): Promise<unknown> =>
      orThrow(decide(stream, ...assess(number, day)));
    expect(await turnsDuring(() => decideOn(1, MANY + 1))).toBeGreaterThan(3);
    const next = await turnsDuring(() => decideOn(2, MANY + 3));
    await decideOn(3, 1);
    const anew = await turnsDuring(() => decideOn(4, MANY + 5));
    expect(anew).toBeGreaterThan(next + 2);
  });

  it('is decided on as it stands after what others recorded meanwhile', async () => {
    const store = await storeOf(longStream);
    const [here, there] = [office(store), office(store)];
    const outcomes = await Promise.all([
      orThrow(here.decide(stream, ...assess(1, MANY + 1))),
      orThrow(there.decide(stream, ...assess(2, MANY + 2, 'medium'))),
    ]);
    expect(outcomes.map(({ _tag }) => _tag)).toEqual(['Recorded', 'Recorded']);
  });
});

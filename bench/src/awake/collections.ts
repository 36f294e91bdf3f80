import { PerformanceObserver } from 'node:perf_hooks';
import { type Profiler, Session } from 'node:inspector/promises';
import type { Span } from './timed-driver';

const MICROSECONDS = 1000;
const EVERY = 1000;
const COLLECTOR = '(garbage collector)';

/** Returns the spans in which a profile met the collector, in milliseconds of the process. */
const sampled = ({ nodes, samples = [], timeDeltas = [], startTime }: Profiler.Profile): readonly Span[] => {
  const collectors = new Set(
    nodes.flatMap(({ id, callFrame }) => (callFrame.functionName === COLLECTOR ? [id] : [])),
  );
  const began = Number(process.hrtime.bigint()) / MICROSECONDS - performance.now() * MICROSECONDS;
  const spans: Span[] = [];
  let at = startTime - began;
  for (const [i, sample] of samples.entries()) {
    const from = at;
    at += timeDeltas[i] ?? 0;
    if (collectors.has(sample)) spans.push({ from: from / MICROSECONDS, to: at / MICROSECONDS });
  }
  return spans;
};

/** Returns spans as the time that they cover together, once each. */
const joined = (spans: readonly Span[]): readonly Span[] => {
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
};

/**
 * Watches when garbage is collected, until it is asked for. V8 tells of whole collections; of the steps of marking between them,
 * and of waiting until the heap is swept, it tells nobody, so a profile of samples adds these.
 */
export const watchCollections = async (): Promise<() => Promise<readonly Span[]>> => {
  const told: Span[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      told.push({ from: startTime, to: startTime + duration });
  });
  observer.observe({ entryTypes: ['gc'] });
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: EVERY });
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    observer.disconnect();
    return joined([...told, ...sampled(profile)]);
  };
};

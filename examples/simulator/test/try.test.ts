import { describe, it } from '@jest/globals';
import { chance } from '../src/chance';
import { run } from '../src/run';
import { drawHistory } from '../src/steps';
import { loadLibrary } from './support/library';

describe('x', () => {
  it('y', async () => {
    const t0 = performance.now();
    const library = loadLibrary();
    console.log('load', performance.now() - t0);
    const from = Number(process.env['FROM'] ?? 1),
      to = Number(process.env['TO'] ?? 10);
    const truths = new Map<string, number[]>();
    const t = performance.now();
    for (let seed = from; seed <= to; seed++) {
      const history = drawHistory(chance(seed));
      const came = await run(library, history);
      if (came.untrue) {
        const k = came.untrue.truth.split('\n').slice(0, 6).join('\n');
        truths.set(k, [...(truths.get(k) ?? []), seed]);
        if (from === to)
          console.log(
            history.circumstances,
            came.trace.slice(-400).join('\n'),
            JSON.stringify(came.untrue, null, 1).slice(0, 6000),
          );
      }
    }
    console.log(
      (performance.now() - t) / (to - from + 1),
      'ms per seed',
      [...truths].map(([k, s]) => `${s.length} ${k}: ${s.slice(0, 8)}`).join('\n'),
    );
  });
});

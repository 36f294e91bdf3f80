import { it } from '@jest/globals';
import { chance } from '../src/chance';
import { run } from '../src/run';
import { drawHistory } from '../src/steps';
import { loadLibrary } from './support/library';

it('y', async () => {
  const library = loadLibrary();
  const from = Number(process.env['FROM'] ?? 1),
    to = Number(process.env['TO'] ?? 10);
  const truths = new Map<string, number[]>();
  const tags = new Map<string, number>();
  let length = 0;
  const t = performance.now();
  for (let seed = from; seed <= to; seed++) {
    const history = drawHistory(chance(seed));
    const came = await run(library, history);
    for (const line of came.trace) {
      const m =
        / \d command \d+ (\w+)/.exec(line) ??
        / \d (waited \w+)/.exec(line) ??
        /"_tag":"(\w+)"/.exec(line) ??
        (line.includes('answered') ? [0, 'answered'] : undefined);
      if (m) tags.set(m[1], (tags.get(m[1]) ?? 0) + 1);
    }
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
    [...tags].map(([k, n]) => `${k} ${(n / (to - from + 1)).toFixed(1)}`).join(', '),
  );
});

import { it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chance } from '../src/chance';
import { run } from '../src/run';
import { drawHistory } from '../src/steps';
import { FAULTS } from './faults/all';
import { loadLibrary } from './support/library';

it('finds', async () => {
  const most = Number(process.env['MOST'] ?? 40);
  const file = '/tmp/sim/found.json';
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const lines: string[] = [];
  for (const { fault, edits } of FAULTS) {
    if (
      found[fault] !== undefined ||
      (process.env['ONLY'] !== undefined && !fault.includes(process.env['ONLY']))
    )
      continue;
    writeFileSync('/tmp/sim/at.txt', fault);
    let library;
    try {
      library = loadLibrary(edits);
    } catch (thrown) {
      lines.push(`!! ${fault}: ${String(thrown)}`);
      continue;
    }
    let at: number | undefined;
    for (let seed = Number(process.env['FIRST'] ?? 1); seed <= most && at === undefined; seed += 1) {
      const came = await run(library, drawHistory(chance(seed)));
      if (came.untrue !== undefined) {
        at = seed;
        lines.push(`${seed} ${fault}: ${came.untrue.truth.split('\n')[0]}`);
      }
    }
    if (at === undefined) lines.push(`-- ${fault}`);
    else found[fault] = at;
    writeFileSync(file, JSON.stringify(found));
    writeFileSync('/tmp/sim/lines.txt', lines.join('\n'));
  }
});

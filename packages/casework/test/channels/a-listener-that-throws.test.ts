import { afterAll, describe, expect, it } from '@jest/globals';
import { programIn } from '@pavadonis/fixtures/program';
import { scratch } from '@pavadonis/fixtures/scratch';
import { execFileSync } from 'node:child_process';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const THROWER = programIn(newName(), require.resolve('./support/thrower'));

describe('a listener that throws', () => {
  it('changes nothing of a command; Node reports it as an error that nobody caught', () => {
    const said = execFileSync(process.execPath, [THROWER], { encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual(['Recorded', true]);
  });
});

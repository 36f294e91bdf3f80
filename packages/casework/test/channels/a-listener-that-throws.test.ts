import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';

const THROWER = require.resolve('./support/thrower');

describe('a listener that throws', () => {
  it('changes nothing of a command; Node reports it as an error that nobody caught', () => {
    const said = execFileSync(process.execPath, ['--require', require.resolve('esbuild-register'), THROWER], {
      encoding: 'utf8',
    });
    expect(JSON.parse(said)).toEqual(['Recorded', true]);
  });
});

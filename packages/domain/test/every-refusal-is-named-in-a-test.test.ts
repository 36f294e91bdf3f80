import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { textsUnder } from './support/sources';

const namesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name ?? '');

// client/nothing-more-of-the-merged-or-the-dead.test.ts reaches these for every decision
const GUARDS = ['ClientIsMerged', 'ClientHasDied', 'BegunInMergedStream'];

/** Every exported function of a source that answers a decision, with the tags it may refuse with. */
const decisionsIn = (source: string): readonly (readonly [name: string, tags: readonly string[]])[] => {
  // the moves of a goal share their refusals under one name
  const aliases = new Map(
    [...source.matchAll(/^type (\w+)<[^=]*=[^;]*Decision<([\w\s|]+),/gm)].map(([, name, tags]) => [
      name,
      tags,
    ]),
  );
  return source
    .split(/^(?=export )/m)
    .map((part): readonly [string, readonly string[]] => {
      const name = /^export const (\w+) =/.exec(part)?.[1] ?? '';
      const answer =
        /\bDecision<([\w\s|]+),/.exec(part)?.[1] ?? aliases.get(/\): (\w+)</.exec(part)?.[1]) ?? '';
      return [name, namesIn(answer, /(\w+)/g).filter((tag) => ![...GUARDS, 'never'].includes(tag))];
    })
    .filter(([name, tags]) => name !== '' && tags.length > 0);
};

const sources = textsUnder(join(__dirname, '../src'), '.ts').filter(
  // say what a decision is and what wraps one, and make none
  (source) => !/export (type Decision<|const (whileOpen|refuseAt) )/.test(source),
);
const tests = textsUnder(__dirname, '.test.ts');
const tagsIn = (text: string): readonly string[] => namesIn(text, /_tag: '(\w+)'/g);

describe('every refusal is named in a test', () => {
  it('by its tag', () => {
    const refusals = sources.flatMap((source) =>
      namesIn(source, /interface \w+ \{\s+readonly _tag: '(\w+)'/g),
    );
    expect(refusals.length).toBeGreaterThan(0);
    const tested = new Set(tests.flatMap(tagsIn));
    expect(refusals.filter((tag) => !tested.has(tag))).toEqual([]);
  });

  it.each(sources.flatMap(decisionsIn))('beside each decision that refuses with it: %s', (name, tags) => {
    const tested = tests.filter((test) => new RegExp(`\\b${name}\\b`).test(test)).flatMap(tagsIn);
    expect(tags.filter((tag) => !tested.includes(tag))).toEqual([]);
  });
});

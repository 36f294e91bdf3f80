import { describe, expect, it } from '@jest/globals';
import type { BrokenDecision } from '@pavadonis/casework';
import type { Decision } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { basename } from 'node:path';
import { command, office, storeOf, stream } from './support/office';

const file = basename(__filename);

/** Asks a decision that throws, and returns the error of the call. */
const brokenBy = async (thrown: () => unknown): Promise<BrokenDecision> => {
  const decision = () =>
    function freeBed(): Decision<never, Client.Event> {
      throw thrown();
    };
  const outcome = await office(await storeOf()).decide(stream, decision, undefined, command(1))();
  if (outcome._tag === 'Right' || outcome.left._tag !== 'BrokenDecision') throw new Error('it is not broken');
  return outcome.left;
};

/** Makes an error whose stack is the one given. */
const withStack = (message: string, stack: string): Error => Object.assign(new Error(message), { stack });

class NoBedLeft extends Error {}

describe('a decision that throws', () => {
  it('is found by function, file, line and column', async () => {
    const nothing = undefined as unknown as { readonly bed: number };
    const { cause, places } = await brokenBy(() => nothing.bed);
    expect(cause).toBe('TypeError');
    expect(
      places.slice(0, 2).map((place) => new RegExp(`^\\w+ \\(.*${file}:\\d+:\\d+\\)$`).test(place)),
    ).toEqual([true, true]);
    expect(places.length).toBeLessThanOrEqual(5);
  });

  it('is found by the class of the error, also where that has no name of its own', async () => {
    expect((await brokenBy(() => new NoBedLeft('Anna Bērziņa'))).cause).toBe('NoBedLeft');
    expect((await brokenBy(() => new Error('Anna Bērziņa'))).cause).toBe('Error');
    expect((await brokenBy(() => Object.assign(new NoBedLeft(), { name: 'Full' }))).cause).toBe('Full');
  });

  it.each([
    'Anna Bērziņa',
    'Anna\n    at Anna (/Anna.ts:1:2)',
    'Anna\n    at Anna (/Anna.ts:1:2)\n',
    '    at Anna (/Anna.ts:1:2)\n    at Anna (/Anna.ts:1:2)',
  ])('never tells its message: %j', async (message) => {
    const { places, ...rest } = await brokenBy(() => new RangeError(message));
    expect(places[0]).toContain(file);
    expect(JSON.stringify([places, rest])).not.toContain('Anna');
  });

  it('tells no place where its message was changed, and may still be in the stack', async () => {
    const stack = 'Error: Anna\n    at Anna (/Anna.ts:1:2)\n    at f (/f.ts:1:2)';
    for (const message of ['hidden', ''])
      expect((await brokenBy(() => withStack(message, stack))).places).toEqual([]);
    expect((await brokenBy(() => withStack('', 'Error\n    at f (/f.ts:1:2)'))).places).toEqual([
      'f (/f.ts:1:2)',
    ]);
  });

  it.each([
    [
      'a function of a class',
      '    at new Desk (file:///desk/a.mjs:1:2)',
      ['new Desk (file:///desk/a.mjs:1:2)'],
    ],
    [
      'a method by another name',
      '    at Desk.#free [as free] (/a b/(c).ts:1:2)',
      ['Desk.#free [as free] (/a b/(c).ts:1:2)'],
    ],
    ['no function', '    at C:\\desk\\a.js:10:20', ['C:\\desk\\a.js:10:20']],
    ['a name that is no identifier', '    at Object.Anna Bērziņa (/a.ts:1:2)', ['/a.ts:1:2']],
    ['code made of a text', '    at eval (eval at f (/a.ts:1:2), <anonymous>:1:1)', []],
    ['a function of the language', '    at Array.map (<anonymous>)', []],
    ['a direction that turns', '    at f (/\u202E.ts:1:2)', []],
    ['a path without end', `    at f (/${'a'.repeat(400)}.ts:1:2)`, []],
    ['more places than five', '    at f (/a.ts:1:2)\n'.repeat(9), Array(5).fill('f (/a.ts:1:2)')],
  ])('tells the place of %s', async (_, frames, places) => {
    expect((await brokenBy(() => withStack('full', `Error: full\n${frames}`))).places).toEqual(places);
  });

  it.each([
    ['a text', () => 'Anna'],
    ['nothing', () => undefined],
    ['an error without a stack', () => withStack('Anna', undefined as never)],
    [
      'an error whose stack throws',
      () =>
        Object.defineProperty(new Error('Anna'), 'stack', {
          get: () => {
            throw new Error('Anna');
          },
        }),
    ],
  ])('has no place where it throws %s', async (_, thrown) => {
    const broken = await brokenBy(thrown);
    expect(broken).toMatchObject({ fault: 'throws', places: [] });
    expect(JSON.stringify(broken)).not.toContain('Anna');
  });
});

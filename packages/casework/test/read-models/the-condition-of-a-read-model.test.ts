import { describe, expect, it } from '@jest/globals';
import { storeUnavailable } from '@pavadonis/event-store';
import fc from 'fast-check';
import { type Condition, evolve, type Happening, initial } from '../../src/read-models/condition';

const cause = storeUnavailable('unreachable', 'TEST');
const closed = { _tag: 'ReadModelsClosed' } as const;

/** Things that may happen, without their moments. */
const happenings = {
  begunAnew: { _tag: 'RowsBegunAnew', because: 'OtherHistory' },
  more: { _tag: 'MoreFound' },
  end: { _tag: 'EndReached' },
  failed: { _tag: 'CallFailed', cause, attempts: 2 },
  stopped: { _tag: 'GivenUp', why: closed },
} as const;

const after = (
  because: 'NewVersion' | undefined,
  ...names: readonly (keyof typeof happenings)[]
): Condition =>
  names.reduce<Condition>(
    (condition, name, index) => evolve(condition, { ...happenings[name], at: index + 1 }),
    initial(because, 0),
  );

describe('a read model', () => {
  it.each([
    ['catches up once it is opened', undefined, [], { _tag: 'CatchingUp', since: 0 }],
    [
      'is rebuilt for a new version',
      'NewVersion',
      [],
      { _tag: 'Rebuilding', since: 0, because: 'NewVersion' },
    ],
    ['is live once everything was read', undefined, ['end'], { _tag: 'Live' }],
    ['is live once it was rebuilt', 'NewVersion', ['more', 'end'], { _tag: 'Live' }],
    ['catches up from when it was live', undefined, ['end', 'more'], { _tag: 'CatchingUp', since: 2 }],
    ['catches up from the first moment that it missed', undefined, ['end', 'more', 'more'], { since: 2 }],
    ['is no longer rebuilt after it was live', 'NewVersion', ['end', 'more'], { _tag: 'CatchingUp' }],
    ['goes on being rebuilt', 'NewVersion', ['more', 'more'], { _tag: 'Rebuilding', because: 'NewVersion' }],
    ['is rebuilt for its latest reason', 'NewVersion', ['begunAnew'], { because: 'OtherHistory', since: 0 }],
    [
      'is interrupted by a failure',
      undefined,
      ['failed'],
      { _tag: 'Interrupted', cause, attempts: 2, since: 0 },
    ],
    ['is behind since it was interrupted', undefined, ['end', 'failed'], { _tag: 'Interrupted', since: 2 }],
    ['catches up after an interruption', undefined, ['failed', 'more'], { _tag: 'CatchingUp', since: 0 }],
    ['is live after an interruption', undefined, ['failed', 'end'], { _tag: 'Live' }],
    [
      'remembers through an interruption that it is rebuilt',
      'NewVersion',
      ['failed', 'more'],
      { _tag: 'Rebuilding', because: 'NewVersion' },
    ],
    [
      'stops, and is behind since then',
      undefined,
      ['end', 'stopped'],
      { _tag: 'Stopped', why: closed, since: 2 },
    ],
  ] as const)('%s', (_, because, names, expected) => {
    expect(after(because, ...names)).toMatchObject(expected);
  });

  it('stays stopped for the first reason, whatever happens', () => {
    const happening: fc.Arbitrary<Happening> = fc
      .tuple(fc.constantFrom(...Object.values(happenings)), fc.nat())
      .map(([each, at]) => ({ ...each, at }));
    const why = { _tag: 'VersionReplaced', by: 2 } as const;
    fc.assert(
      fc.property(fc.array(happening), fc.array(happening), (before, later) => {
        const stopped = evolve(before.reduce(evolve, initial(undefined, 0)), { _tag: 'GivenUp', why, at: 0 });
        expect(later.reduce(evolve, stopped)).toBe(stopped);
      }),
    );
  });

  it('is live if and only if the end of the log happened last', () => {
    const going = fc.constantFrom('begunAnew', 'more', 'end', 'failed' as const);
    fc.assert(
      fc.property(fc.array(going, { minLength: 1 }), (names) => {
        expect(after('NewVersion', ...names)._tag === 'Live').toBe(names.at(-1) === 'end');
      }),
    );
  });
});

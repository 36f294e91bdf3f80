import { beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue, Category, categoryOf } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { walks } from '../../src/walk/histories';

const types = Object.keys(Category.keys)
  .filter(Category.is)
  .flatMap((category) => [...catalogue[category].byType.keys()].map((type) => `${category} ${type}`));

// they answer that it is already so instead
const NEVER_REFUSE = ['releaseRetention', 'releaseStaff'];

describe('in 2,000 walks', () => {
  const recorded = new Set<string>();
  const taken = new Set<string>();
  const refused = new Set<string>();

  beforeAll(() => {
    for (const options of [{}, { late: true }, { corrections: true }, { late: true, corrections: true }])
      fc.assert(
        fc.property(fc.noBias(walks(options)), (walk) => {
          for (const { stream, event } of walk.log) recorded.add(`${categoryOf(stream)} ${event.type}`);
          for (const { decision, answer } of walk.taken) {
            taken.add(decision);
            if (E.isLeft(answer)) refused.add(decision);
          }
        }),
        { numRuns: 500 },
      );
  });

  it('every event of the catalogue is recorded', () => {
    expect(types.filter((type) => !recorded.has(type))).toEqual([]);
  });

  it('every decision refuses, but for those that never do', () => {
    expect([...taken].filter((decision) => !refused.has(decision)).sort()).toEqual(NEVER_REFUSE);
  });
});

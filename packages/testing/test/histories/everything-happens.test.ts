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

const KINDS = [{}, { late: true }, { corrections: true }, { late: true, corrections: true }];
const OF_EACH_KIND = 25;
const [FEWEST, MOST] = [400, 2000];

describe('in 2,000 walks, or as many fewer as it takes,', () => {
  const recorded = new Set<string>();
  const taken = new Set<string>();
  const refused = new Set<string>();
  const unrecorded = () => types.filter((type) => !recorded.has(type));
  const unrefused = () => [...taken].filter((decision) => !refused.has(decision)).sort();
  const isOver = (walked: number): boolean =>
    walked >= MOST || (walked >= FEWEST && unrecorded().length + unrefused().length === NEVER_REFUSE.length);

  beforeAll(() => {
    for (let walked = 0; !isOver(walked); walked += KINDS.length * OF_EACH_KIND)
      for (const options of KINDS)
        fc.assert(
          fc.property(fc.noBias(walks(options)), (walk) => {
            for (const { stream, event } of walk.log) recorded.add(`${categoryOf(stream)} ${event.type}`);
            for (const { decision, answer } of walk.taken) {
              taken.add(decision);
              if (E.isLeft(answer)) refused.add(decision);
            }
          }),
          { numRuns: OF_EACH_KIND },
        );
  });

  it('every event of the catalogue is recorded', () => {
    expect(unrecorded()).toEqual([]);
  });

  it('every decision refuses, but for those that never do', () => {
    expect(unrefused()).toEqual(NEVER_REFUSE);
  });
});

import { random } from '../history/random';
import { type TimedTwice, timedTwice } from '../speed';
import { carryOut } from './carry-out';
import { contenders, type Place } from './contenders';
import type { Load } from './load';
import type { Office } from './office';
import { person } from './person';
import { type Visit, visits } from './visit';

const SEED = 2016;

const opened = async (place: string, contender: string): Promise<Office> => {
  const openings: Readonly<Record<string, () => Promise<Office>>> = contenders[place as Place];
  const open = openings[contender];
  if (open === undefined) throw new Error(`there is no contender ${contender}`);
  return open();
};

/**
 * Measures one contender on persons whose streams it has not read since their admission, so that each first visit finds
 * nothing in a cache. As many other persons are visited before, which warms up the code but no cache.
 */
export const measure = async (place: string, contender: string, load: string): Promise<TimedTwice> => {
  const { persons, atATime, visits: each } = JSON.parse(load) as Load;
  const chance = random(SEED);
  const office = await opened(place, contender);
  const admitted = async (): Promise<readonly Visit[]> => {
    const planned: Visit[] = [];
    for (let i = 0; i < persons; i += atATime) {
      const group = Array.from({ length: Math.min(atATime, persons - i) }, () => person(chance));
      for (const one of group) await office.admit(one);
      planned.push(...visits(group, each, chance));
    }
    return planned;
  };
  await carryOut(office, await admitted());
  const planned = await admitted();
  // the garbage of the warm-up is not part of the measured work
  globalThis.gc?.();
  const measured = await timedTwice(() => carryOut(office, planned));
  await office.close();
  return measured;
};

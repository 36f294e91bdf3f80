import { describe, expect, it } from '@jest/globals';
import type * as Client from '@pavadonis/domain/client';
import { contenders } from '../src/commands/contenders';
import { carryOut } from '../src/commands/carry-out';
import { byHand } from '../src/commands/memory/by-hand';
import type { Office } from '../src/commands/office';
import { person } from '../src/commands/person';
import { visits } from '../src/commands/visit';
import { random } from '../src/history/random';

const chance = random(7);
const persons = Array.from({ length: 3 }, () => person(chance));
const planned = visits(persons, 6, chance);

/** Returns the events in the persons' streams after all visits. */
const recordedBy = async (office: Office): Promise<readonly (readonly Client.Recordable[])[]> => {
  for (const each of persons) await office.admit(each);
  await carryOut(office, planned);
  const streams = await Promise.all(persons.map(({ stream }) => office.eventsOf(stream)));
  await office.close();
  return streams;
};

const ways = Object.entries(contenders).flatMap(([place, offices]) =>
  Object.entries(offices).map(([name, open]) => [place, name, open] as const),
);

describe('commands', () => {
  it('add one, two and three events in turn to the first forty', async () => {
    const [first = []] = await recordedBy(byHand());
    expect(first).toHaveLength(40 + 2 * (1 + 2 + 3));
    expect(first.slice(-3).map(({ type }) => type)).toEqual([
      'SupportDelivered',
      'PlanGoalProgressed',
      'ComplexityAssessed',
    ]);
  });

  it.each(ways)('record the same events in %s, %s', async (_, __, open) => {
    expect(await recordedBy(await open())).toEqual(await recordedBy(byHand()));
  });
});

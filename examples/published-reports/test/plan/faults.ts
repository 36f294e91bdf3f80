import { addDays, addMonths, type CivilDate } from '@pavadonis/domain';
import type { PlannedClient } from '../../src/plan/history-plan';

const isAway = ({ departures }: PlannedClient, on: CivilDate): boolean =>
  departures.some(({ leftOn, returnedOn }) => on >= leftOn && (returnedOn === undefined || on < returnedOn));

/** Returns true if a contact on a day is within the limit of the rule set of its time. */
export const isWithinLimit = ({ grants, arrivedOn }: PlannedClient, on: CivilDate): boolean => {
  const status = grants.find((each) => each.on <= on);
  if (status !== undefined) return on <= addMonths(status.on, 12);
  return on >= '2019-12-01' || on <= addMonths(arrivedOn, 3);
};

const inOrder = (days: readonly string[]): boolean =>
  days.every((day, i) => i === 0 || (days[i - 1] ?? '') < day);

/** Returns the impossible facts of a planned life. */
export const faults = (client: PlannedClient): readonly string[] => {
  const { birth, arrivedOn, appliedOn, grants, places, complexity, departures, episodes } = client;
  const contacts = episodes.flatMap((each) => each.contactDays);
  const start = episodes[0]?.start ?? '';
  const found: string[] = [];
  const expect = (fault: string, holds: boolean): void => {
    if (!holds) found.push(fault);
  };
  expect(
    'born after the arrival',
    birth === undefined || birth.precision === 'year' || birth.date <= arrivedOn,
  );
  expect('applied before the arrival', arrivedOn <= appliedOn);
  expect('started before the application', appliedOn <= start);
  expect(
    'a grant before the application',
    grants.every((each) => each.on > appliedOn),
  );
  expect('grants out of order', inOrder(grants.map((each) => each.on)));
  expect(
    'granted while away',
    grants.every((each) => !isAway(client, each.on)),
  );
  expect('places out of order', inOrder(places.map((each) => each.on)));
  expect('no place at the start', places[0]?.on === start);
  expect(
    'moved while away',
    places.every((each) => !isAway(client, each.on)),
  );
  expect(
    'moved after the service',
    places.every((each) => each.on <= (contacts.at(-1) ?? '')),
  );
  expect(
    'in Liepna before it opened',
    places.every(
      (each) => each.place.kind !== 'centre' || each.place.centre !== 'liepna' || each.on >= '2023-07-05',
    ),
  );
  expect(
    'assessed without contact',
    complexity.every((each) => contacts.includes(each.on)),
  );
  expect(
    'not assessed at the start',
    episodes.every((each) => complexity.some(({ on }) => on === each.start)),
  );
  expect('assessments out of order', inOrder(complexity.map((each) => each.on)));
  expect(
    'left twice',
    departures.every(({ leftOn }, i) => i === 0 || (departures[i - 1]?.returnedOn ?? '9999') <= leftOn),
  );
  expect(
    'back before leaving',
    departures.every(({ leftOn, returnedOn }) => returnedOn === undefined || returnedOn > leftOn),
  );
  for (const [i, { start: from, end, contactDays }] of episodes.entries()) {
    const next = episodes[i + 1];
    expect('two episodes at once', next === undefined || (end !== undefined && end.on < next.start));
    expect('a start without contact', contactDays[0] === from);
    expect('contacts out of order', inOrder(contactDays));
    expect('contact after the end', end === undefined || (contactDays.at(-1) ?? '') <= end.on);
    expect('end after the history', end === undefined || end.on <= '2023-12-31');
    expect(
      'contact while away',
      contactDays.every((day) => !isAway(client, day)),
    );
    expect('started past the limit', isWithinLimit(client, from));
    expect(
      'left without departure',
      end?.reason !== 'left_latvia' || departures.some(({ leftOn }) => leftOn === end.on),
    );
    expect('away at the start', !isAway(client, addDays(from, 0)));
  }
  return found;
};

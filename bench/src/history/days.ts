import { client, EVENTS_OF_A_CLIENT } from './client';
import type { Disorder } from './disorder';
import { centre, team } from './institutions';
import { random } from './random';
import { DAYS, type Planned, type Story } from './story';
import type { StreamName } from '@pavadonis/domain';

/** The events that are recorded in one stream on one day. */
export interface Visit {
  readonly stream: StreamName;
  readonly planned: readonly Planned[];
}

const SEED = 2016;
const EVENTS_OF_A_TEAM = 25_000;
// so that the last clients' year still lies within the log
const ARRIVALS_UNTIL = DAYS - 370;

const visitsOf = ({ stream, planned }: Story): readonly (readonly [day: number, visit: Visit])[] => {
  const byDay = new Map<number, Planned[]>();
  for (const each of planned) {
    const known = byDay.get(each.day);
    if (known === undefined) byDay.set(each.day, [each]);
    else known.push(each);
  }
  return [...byDay].map(([day, of]) => [day, { stream, planned: of }]);
};

/**
 * Yields a log of at least that many events day by day. Many streams interleave, each over about a year, and only the
 * streams of one year are in memory at a time.
 */
export function* days(events: number, disorder: Disorder): Generator<readonly Visit[]> {
  const chance = random(SEED);
  const centres = [centre(chance, 'Mucenieki'), centre(chance, 'Liepna')] as const;
  const teams = [
    team(chance),
    ...Array.from({ length: Math.floor(events / EVENTS_OF_A_TEAM) }, () => team(chance)),
  ] as const;
  const clients = Math.ceil(events / (EVENTS_OF_A_CLIENT - 1)) + 1;
  const waiting = new Map<number, Visit[]>();
  const plan = (story: Story): void => {
    for (const [day, visit] of visitsOf(story)) {
      const known = waiting.get(day);
      if (known === undefined) waiting.set(day, [visit]);
      else known.push(visit);
    }
  };
  for (const { story } of centres) plan(story);
  for (const { stories } of teams) for (const story of stories) plan(story);
  let arrived = 0;
  for (let day = 0; day < DAYS + 30; day += 1) {
    for (; arrived < Math.min(clients, (clients * (day + 1)) / ARRIVALS_UNTIL); arrived += 1)
      plan(
        client(chance, day, {
          team: chance.pick(teams).team,
          centreId: chance.pick(centres).id,
          disorder,
        }),
      );
    yield waiting.get(day) ?? [];
    waiting.delete(day);
  }
}

import { type CommandId, type Instant, instantOf, millisecondsOf, startOfDay } from '@pavadonis/domain';
import { encoded } from './batches';
import { newcomer } from './client';
import { centre, team } from './institutions';
import { random } from './random';
import { dateOf, type Story } from './story';
import type { WholeStream } from './whole-streams';

const SEED = 2022;
const A_DAY = 1000;

/** Yields the arrival of that many people, encoded, each with half a dozen events in a stream of their own. */
export function* crowd(people: number): Generator<WholeStream> {
  const chance = random(SEED);
  const { id: centreId, story } = centre(chance, 'Mucenieki');
  const { team: served, stories } = team(chance);
  const whole = ({ stream, planned }: Story, recordedAt: Instant): WholeStream => ({
    stream,
    events: encoded({ stream, planned }, chance.uuid() as CommandId, recordedAt),
  });
  for (let day = 0; day * A_DAY < people; day += 1) {
    const recordedAt = instantOf(millisecondsOf(startOfDay(dateOf(day))));
    if (day === 0) for (const each of [story, ...stories]) yield whole(each, recordedAt);
    for (let person = day * A_DAY; person < Math.min(people, (day + 1) * A_DAY); person += 1)
      yield whole(newcomer(chance, day, { team: served, centreId }), recordedAt);
  }
}

import type { StreamName } from '@pavadonis/domain';
import { byPerson, mergedByDay } from '@pavadonis/projection';
import type { PlanStatusView } from './plan-status';
import type { ClientRow } from './rows/client';

const join = (stream: StreamName, rows: readonly ClientRow[]): ClientRow => {
  const [diedOn] = rows.flatMap((row) => row.diedOn ?? []).sort();
  // of one day the word of the person's own stream is the last
  const all = rows.toReversed();
  return {
    stream,
    ...(diedOn === undefined ? {} : { diedOn }),
    declined: rows.flatMap(({ declined = [] }) => declined).sort(),
    episodes: mergedByDay(
      ({ start }) => start,
      all.map(({ episodes }) => episodes),
    ),
    plans: mergedByDay(
      ({ standings }) => standings[0]?.from,
      all.map(({ plans }) => plans),
    ),
    goals: mergedByDay(
      ({ standings }) => standings[0]?.from,
      all.map(({ goals }) => goals),
    ),
  };
};

/** All persons of the plan status, each once, however many streams were merged for them. Every report asks these. */
export const persons = ({ client }: PlanStatusView): Iterable<ClientRow> => byPerson(client, join);

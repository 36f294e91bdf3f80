import type { StreamName } from '@pavadonis/domain';
import { byPerson, mergedByDay } from '@pavadonis/projection';
import type { PlanStatusView } from './plan-status';
import type { ClientRow } from './rows/client';

const join = (stream: StreamName, rows: readonly ClientRow[]): ClientRow => {
  const [diedOn] = rows.flatMap((row) => row.diedOn ?? []).sort();
  // of one day the facts of the person's own stream come last
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

/** Returns all persons of the plan status, each once, with merged streams joined. Every report reads them. */
export const persons = ({ client }: PlanStatusView): Iterable<ClientRow> => byPerson(client, join);

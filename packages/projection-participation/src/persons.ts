import type { StreamName } from '@pavadonis/domain';
import { byPerson, mergedByDay } from '@pavadonis/projection';
import type { ClientRow } from './rows/client';
import type { ParticipationView } from './participation';

const dayOf = <A>({ on }: { readonly on: A }): A => on;

// the person's own row comes first; facts unknown there come from the others
const join = (stream: StreamName, rows: readonly ClientRow[]): ClientRow => {
  const birth = rows.find((row) => row.birth !== undefined)?.birth;
  const [diedOn] = rows.flatMap((row) => row.diedOn ?? []).sort();
  // the first entry counts, and the last results; of one day those of the person's own stream
  const all = rows.toReversed();
  return {
    stream,
    sex: rows.find(({ sex }) => sex !== 'unknown')?.sex ?? 'unknown',
    ...(birth === undefined ? {} : { birth }),
    thirdCountryNational:
      rows.find(({ thirdCountryNational }) => thirdCountryNational !== 'unknown')?.thirdCountryNational ??
      'unknown',
    ...(diedOn === undefined ? {} : { diedOn }),
    stays: mergedByDay(
      ({ from }) => from,
      rows.map(({ stays }) => stays),
    ),
    entries: mergedByDay(
      dayOf,
      rows.map(({ entries = [] }) => entries),
    ),
    exits: mergedByDay(
      dayOf,
      all.map(({ exits = [] }) => exits),
    ),
    followUps: mergedByDay(
      dayOf,
      all.map(({ followUps = [] }) => followUps),
    ),
  };
};

/** Returns all persons of participation, each once, with merged streams joined. Every report reads them. */
export const persons = ({ client }: ParticipationView): Iterable<ClientRow> => byPerson(client, join);

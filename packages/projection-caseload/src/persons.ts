import type { CivilDate, StreamName } from '@pavadonis/domain';
import { byPerson, type Draft, mergedByDay } from '@pavadonis/projection';
import type { CaseloadView } from './caseload';
import type { ClientRow } from './rows/client';
import { byDay, groundsOf, householdsOf } from './persons/timelines';

const itself = (day: CivilDate): CivilDate => day;

const withoutMerge = (row: ClientRow): ClientRow => {
  const person = { ...row } as Draft<ClientRow>;
  delete person.mergedInto;
  return person;
};

const join = (stream: StreamName, rows: readonly ClientRow[]): ClientRow => {
  // facts missing in the person's own stream come from the others; of one day its own facts come last
  const all = rows.toReversed();
  const [diedOn] = rows.flatMap((row) => row.diedOn ?? []).sort();
  return withoutMerge({
    ...all.reduce((one, row) => ({ ...one, ...row })),
    ...(diedOn === undefined ? {} : { diedOn }),
    stream,
    sex: rows.find(({ sex }) => sex !== 'unknown')?.sex ?? 'unknown',
    status: groundsOf(all.map(({ status }) => status)),
    grants: byDay(all.map(({ grants = [] }) => grants)),
    refusals: mergedByDay(
      itself,
      all.map(({ refusals = [] }) => refusals),
    ),
    appeals: byDay(all.map(({ appeals = [] }) => appeals)),
    residence: byDay(all.map(({ residence }) => residence)),
    households: householdsOf(all.map(({ households = [] }) => households)),
    complexity: byDay(all.map(({ complexity }) => complexity)),
    episodes: mergedByDay(
      ({ start }) => start,
      all.map(({ episodes }) => episodes),
    ),
    served: mergedByDay(
      ({ days }) => days[0],
      all.map(({ served }) => served),
    ),
    assignments: mergedByDay(
      ({ from }) => from,
      all.map(({ assignments }) => assignments),
    ),
  });
};

/** Returns all persons of the caseload, each once, with merged streams joined. Every report reads them. */
export const persons = ({ client }: Pick<CaseloadView, 'client'>): Iterable<ClientRow> =>
  byPerson(client, join);

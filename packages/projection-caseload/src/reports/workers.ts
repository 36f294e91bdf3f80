import type { CivilDate, Fraction, Period, WorkerId, WorkerRole } from '@pavadonis/domain';
import { isOpen } from '@pavadonis/projection';
import type { Caseload } from '../caseload';
import { active } from './clients-served';

/** Heads by role; a head is not a full-time post. */
export type Headcount = Readonly<Record<WorkerRole, number>>;

/**
 * Workers engaged on at least one day of a period, under whichever contract, each once in a role. First and last day of
 * an engagement count. For one day give it as both ends.
 */
export const staffDuring = (
  { contract }: Caseload,
  { from, to }: Period,
  asOf: CivilDate = to,
): Headcount => {
  const last = to < asOf ? to : asOf;
  const heads = new Map<WorkerRole, Set<WorkerId>>();
  for (const { staff } of contract.values())
    for (const engaged of staff)
      if (from <= last && engaged.from <= last && (engaged.to === undefined || engaged.to >= from))
        heads.set(engaged.role, (heads.get(engaged.role) ?? new Set()).add(engaged.workerId));
  const of = (role: WorkerRole): number => heads.get(role)?.size ?? 0;
  return {
    social_worker: of('social_worker'),
    mentor: of('mentor'),
    senior_social_worker: of('senior_social_worker'),
    interpreter: of('interpreter'),
  };
};

/** Active clients for each engaged worker of a role on a day, as an exact fraction; nothing where nobody is engaged. */
export const clientsPerWorker = (
  caseload: Caseload,
  role: WorkerRole,
  on: CivilDate,
): Fraction | undefined => {
  const denominator = staffDuring(caseload, { from: on, to: on })[role];
  return denominator === 0 ? undefined : { numerator: active(caseload, on).length, denominator };
};

/** How many active clients each worker had at the end of a day. An episode's end ends its assignments. */
export const clientsByWorker = (caseload: Caseload, on: CivilDate): ReadonlyMap<WorkerId, number> => {
  const counts = new Map<WorkerId, number>();
  for (const client of active(caseload, on)) {
    const open = new Set(
      client.episodes
        .filter((episode) => isOpen(client, episode, { asOf: on }))
        .map(({ episodeId }) => episodeId),
    );
    const workers = new Set(
      client.assignments
        .filter(
          ({ episodeId, from, to }) => open.has(episodeId) && from <= on && (to === undefined || to > on),
        )
        .map(({ workerId }) => workerId),
    );
    for (const worker of workers) counts.set(worker, (counts.get(worker) ?? 0) + 1);
  }
  return counts;
};

import { type CentreId, type CivilDate, heldOn, type ProviderId, type TargetGroup } from '@pavadonis/domain';
import type { ComplexityLevel } from '@pavadonis/domain/client';
import { isOpen } from '@pavadonis/projection';
import type { ClientRow } from '../rows/client';

const count = <K>(keys: readonly K[]): ReadonlyMap<K, number> => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** Clients by where they lived on a day. The parts always add up to all. */
export interface Places {
  readonly centres: ReadonlyMap<CentreId, number>;
  /** Outside the centres, by municipality; `undefined` where it is not known. */
  readonly municipalities: ReadonlyMap<string | undefined, number>;
  /** Outside the centres, all together: the notices' "ārpus centra". */
  readonly outside: number;
  /** Of whom no residence is known. */
  readonly unknown: number;
}

/** Where clients lived at the end of a day. */
export const places = (clients: readonly ClientRow[], on: CivilDate): Places => {
  const residences = clients.map(({ residence }) => heldOn(residence, on));
  const known = residences.filter((each) => each !== undefined && each.kind !== 'unknown');
  const outside = known.flatMap((each) => (each.kind === 'centre' ? [] : [each.municipality]));
  return {
    centres: count(known.flatMap((each) => (each.kind === 'centre' ? [each.centreId] : []))),
    municipalities: count<string | undefined>(outside),
    outside: outside.length,
    unknown: residences.length - known.length,
  };
};

/** Clients by the legal ground that held at the end of a day; `undefined`: none was known, or the last one had ended. */
export const byStatus = (
  clients: readonly ClientRow[],
  on: CivilDate,
): ReadonlyMap<TargetGroup | undefined, number> =>
  count(
    clients.map(({ status }) => {
      const ground = heldOn(status, on);
      return ground === 'none' ? undefined : ground;
    }),
  );

/** Clients by the complexity level that held at the end of a day; `undefined`: not assessed by then. */
export const byComplexity = (
  clients: readonly ClientRow[],
  on: CivilDate,
): ReadonlyMap<ComplexityLevel | undefined, number> =>
  count(clients.map(({ complexity }) => heldOn(complexity, on)));

/** Active clients by the provider that had them at the end of a day; `undefined`: no episode was open. */
export const byProvider = (
  clients: readonly ClientRow[],
  on: CivilDate,
): ReadonlyMap<ProviderId | undefined, number> =>
  count(
    clients.map((client) => {
      const open = client.episodes.find((episode) => isOpen(client, episode, { asOf: on }));
      return open === undefined ? undefined : heldOn(open.provisions, on)?.providerId;
    }),
  );

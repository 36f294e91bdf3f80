import type { Office } from './office';
import type { Visit } from './visit';

/** Carries out visits in their order, as many at the same moment as the office has under way. Returns their number. */
export const carryOut = async (office: Office, planned: readonly Visit[]): Promise<number> => {
  const visits = planned.values();
  // they share one iterator, so whoever is free takes the next one
  const work = async (): Promise<void> => {
    for (const visit of visits) await office.carryOut(visit);
  };
  await Promise.all(Array.from({ length: office.atOnce ?? 1 }, work));
  return planned.length;
};

import { days } from './calendar';
import type { Tables } from './tables';

/** The days of a contract or direct provision; `planned` is the last day by contract, absent for direct provision. */
interface Term {
  readonly provider: string;
  readonly first: string;
  readonly last?: string | undefined;
  readonly planned?: string;
}

/** Returns the terms of all contracts and of direct provision, which has no last day while it continues. */
export const termsOf = (tables: Tables): readonly Term[] => [
  ...tables.signed.map(({ stream, providerId, from, to }) => {
    const cut = tables.terminated.find((end) => end.stream === stream);
    const last = cut !== undefined && cut.lastDay < to ? cut.lastDay : to;
    return { provider: providerId, first: from, last, planned: to };
  }),
  ...tables.directFrom.map(({ stream, providerId, on }) => ({
    provider: providerId,
    first: on,
    last: tables.directTo.find((end) => end.stream === stream)?.on,
  })),
];

/** Returns the days of a period without a provider, both ends included. */
export const daysWithoutProvider = (tables: Tables, from: string, to: string): readonly string[] => {
  const terms = termsOf(tables);
  return days(from, to).filter(
    (day) => !terms.some(({ first, last }) => first <= day && (last === undefined || day <= last)),
  );
};

/** Counts the persons engaged in a role by any provider on at least one day of a period. */
export const staff = ({ engaged, released }: Tables, role: string, from: string, to: string): number =>
  new Set(
    engaged
      .filter((engagement) => {
        const release = released.find(
          ({ stream, workerId, on }) =>
            stream === engagement.stream && workerId === engagement.workerId && engagement.on <= on,
        );
        return (
          engagement.role === role && engagement.on <= to && (release === undefined || from <= release.on)
        );
      })
      .map(({ workerId }) => workerId),
  ).size;

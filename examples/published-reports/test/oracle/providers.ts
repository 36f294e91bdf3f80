import { days } from './calendar';
import type { Tables } from './tables';

/** Days on which somebody provides the service; `planned` is the last one by contract, direct provision has none. */
interface Term {
  readonly provider: string;
  readonly first: string;
  readonly last?: string | undefined;
  readonly planned?: string;
}

/** The terms of all contracts and of direct provision; without a last day where direct provision goes on. */
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

/** The days of a period, both ends included, on which nobody provides the service. */
export const daysWithoutProvider = (tables: Tables, from: string, to: string): readonly string[] => {
  const terms = termsOf(tables);
  return days(from, to).filter(
    (day) => !terms.some(({ first, last }) => first <= day && (last === undefined || day <= last)),
  );
};

/** How many persons are engaged in a role on at least one day of a period, whoever they are engaged by. */
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

import { days } from './calendar';
import type { Tables } from './tables';

const OPEN_END = '9999-12-31';

const termsOf = (tables: Tables): readonly (readonly [from: string, to: string])[] => [
  ...tables.signed.map(({ stream, from, to }) => {
    const cut = tables.terminated.find((end) => end.stream === stream);
    return [from, cut !== undefined && cut.lastDay < to ? cut.lastDay : to] as const;
  }),
  ...tables.directFrom.map(({ stream, on }) => {
    const end = tables.directTo.find((each) => each.stream === stream);
    return [on, end?.on ?? OPEN_END] as const;
  }),
];

/** The days of a period, both ends included, on which nobody provides the service. */
export const daysWithoutProvider = (tables: Tables, from: string, to: string): readonly string[] => {
  const terms = termsOf(tables);
  return days(from, to).filter((day) => !terms.some(([first, last]) => first <= day && day <= last));
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

/**
 * Takes second opinions of one form, each under the name of its report.
 *
 * The comparison asks the reports of these names, so a report of that form needs no line there.
 */
export const namedByReports =
  <Opinion>() =>
  <Report extends string>(opinions: Readonly<Record<Report, Opinion>>): Readonly<Record<Report, Opinion>> =>
    opinions;

/** Returns what is made of each report's second opinion, under the same names. */
export const ofEachReport = <Report extends string, Opinion, Made>(
  opinions: Readonly<Record<Report, Opinion>>,
  make: (opinion: Opinion, report: Report) => Made,
): Readonly<Record<string, Made>> =>
  Object.fromEntries(
    Object.entries<Opinion>(opinions).map(([report, opinion]) => [report, make(opinion, report as Report)]),
  );

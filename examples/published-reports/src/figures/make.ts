import { civilDate, type Period } from '@pavadonis/domain';
import { clientsToDate, newClientsIn, clientsServedIn, staffEngagedIn } from '@pavadonis/projection-caseload';
import { served } from './asking';
import * as Definition from './definitions';
import { valueOf } from './computation';
import { dayName, days, monthName, type PublishedFigure } from './figure';
import { both } from './grouping';
import { text } from './text';

/** Makes figures of the clients served in single months, by the numbers published. */
export const servedInMonths = (
  source: string,
  counts: Readonly<Record<string, number>>,
): readonly PublishedFigure[] =>
  Object.entries(counts).map(([of, published]) => ({
    id: `${source} ${of}`,
    source,
    what: both(text('apkalpotie klienti,', 'clients served,'), monthName(of)),
    definition: Definition.SERVED,
    published,
    ...valueOf(({ caseload }) => served(caseload, of).length),
  }));

/** Makes a figure of the clients served between two days, each once. */
export const servedFromTo = (
  source: string,
  from: string,
  to: string,
  published: number,
): PublishedFigure => ({
  id: `${source} ${from}..${to}`,
  source,
  what: text(
    `dažādi klienti no ${dayName(from).lv} līdz ${dayName(to).lv}`,
    `different clients, ${dayName(from).en} to ${dayName(to).en}`,
  ),
  definition: Definition.SERVED_BETWEEN,
  published,
  ...valueOf(({ caseload }) => clientsServedIn(caseload, days(from, to)).length),
});

/** Makes a figure of all clients since the start by a day. */
export const clientsSinceStart = (source: string, on: string, published: number): PublishedFigure => ({
  id: `${source} ${on}`,
  source,
  what: both(text('klienti kopš sākuma,', 'clients since the start,'), dayName(on)),
  definition: Definition.CUMULATIVE,
  published,
  ...valueOf(({ caseload }) => clientsToDate(caseload, { asOf: civilDate(on) }).length),
});

/** Makes a figure of the first-time clients of a period. */
export const firstTime = (
  id: string,
  source: string,
  period: Period,
  published: number,
): PublishedFigure => ({
  id,
  source,
  what: text(
    `pirmo reizi no ${dayName(period.from).lv} līdz ${dayName(period.to).lv}`,
    `for the first time, ${dayName(period.from).en} to ${dayName(period.to).en}`,
  ),
  definition: Definition.FIRST_TIME,
  published,
  ...valueOf(({ caseload }) => newClientsIn(caseload, period).length),
});

/** Makes figures of the social workers and mentors of a period. */
export const staff = (
  id: string,
  source: string,
  { from, to }: Period,
  socialWorkers: number,
  mentors: number,
): readonly PublishedFigure[] =>
  (
    [
      ['socialWorkers', 'social_worker', text('sociālie darbinieki', 'social workers'), socialWorkers],
      ['mentors', 'mentor', text('sociālie mentori', 'social mentors'), mentors],
    ] as const
  ).map(([suffix, role, what, published]) => ({
    id: `${id}.${suffix}`,
    source,
    what:
      from === to
        ? text(`${what.lv}, ${dayName(from).lv}`, `${what.en}, ${dayName(from).en}`)
        : text(
            `${what.lv} no ${dayName(from).lv} līdz ${dayName(to).lv}`,
            `${what.en}, ${dayName(from).en} to ${dayName(to).en}`,
          ),
    definition: Definition.STAFF,
    published,
    ...valueOf(({ caseload }) => staffEngagedIn(caseload, { from, to })[role]),
  }));

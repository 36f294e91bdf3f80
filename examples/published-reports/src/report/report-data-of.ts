import { civilDate, civilDateOf, type Recordable, type Recorded } from '@pavadonis/domain';
import { clientsToDate } from '@pavadonis/projection-caseload';
import type { Compared } from '../figures/compare';
import type { Rows } from '../figures/figure';
import type { ThenAndNow } from '../knowledge/then-and-now';
import { LAST_DAY, MONTHS } from '../plan/calendar';
import { leftOut } from './left-out';
import type { Figure, KnownLater, KnownThenAndNow, ReportData } from './report-data';
import { activeOnDay } from './rows/active-on-day';
import { fundingOf } from './rows/funding-of';
import { goalsOnDay } from './rows/goals-on-day';
import { providerDays, servedByMonth, sharedMonths } from './rows/served-by-month';
import { sources } from './sources';

/** The results of the replay of a stored history. */
interface Findings {
  readonly rows: Rows;
  readonly compared: readonly Compared[];
  readonly knowledge: readonly ThenAndNow[];
  readonly sha256: string;
  readonly events: number;
}

/** The day in the notice of July 2018 on the clients and their homes. */
const MID_JULY_2018 = civilDate('2018-07-16');

const figureOf = ({ figure, replayed, equal }: Compared): Figure => {
  const { id, what, definition, unit, published, source } = figure;
  const { value, exact } = replayed;
  return {
    id,
    what,
    definition,
    ...(unit === undefined ? {} : { unit }),
    published,
    replayed: value,
    equal,
    source,
    ...(exact === undefined ? {} : { exact }),
  };
};

const HOW: Readonly<Record<string, KnownLater['how']>> = { EventVoided: 'voided', EventAmended: 'amended' };

const knownLater = ({ position, recordedAt, event }: Recorded<Recordable>): KnownLater => ({
  how: HOW[event.type] ?? 'late',
  type: event.type,
  position,
  on: event.on,
  recordedOn: civilDateOf(recordedAt),
});

const knownOf = ({ question, then, now, events }: ThenAndNow): KnownThenAndNow => ({
  what: question.what,
  knownOn: question.knownOn,
  then,
  now,
  events: events.map(knownLater),
});

/** Computes the data of the report from the rows. `seed` made the history, if it is known. */
export const reportDataOf = (findings: Findings, seed?: number): ReportData => {
  const { caseload, planStatus, fundingSplit } = findings.rows;
  const figures = findings.compared.map(figureOf);
  const cited = new Set(figures.map(({ source }) => source));
  return {
    asOf: LAST_DAY,
    clientsSinceStart: clientsToDate(caseload, { asOf: LAST_DAY }).length,
    providers: providerDays(caseload, LAST_DAY),
    served: servedByMonth(caseload, MONTHS),
    shared: sharedMonths(caseload, MONTHS),
    active: activeOnDay(caseload, MID_JULY_2018),
    goals: goalsOnDay(planStatus, LAST_DAY),
    funding: fundingOf(fundingSplit, MONTHS, LAST_DAY),
    figures,
    sources: sources.filter(({ id }) => cited.has(id)),
    leftOut,
    knowledge: findings.knowledge.map(knownOf),
    history: { events: findings.events, sha256: findings.sha256, ...(seed === undefined ? {} : { seed }) },
  };
};

import { type CivilDate, type StreamName, within } from '@pavadonis/domain';
import { daysOf, type Persons, type ReadModel, type RowTypes, type View } from '@pavadonis/projection';
import {
  activeClients,
  caseload,
  type CaseloadClientRow,
  type CaseloadRows,
  type CaseloadView,
  clientsByPlace,
  clientsServedIn,
  clientsServedInByProvider,
  newClientsIn,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import {
  fundingLines,
  fundingSplit,
  type FundingSplitRows,
  type FundingSplitView,
  fundingTotals,
} from '@pavadonis/projection-funding-split';
import {
  clientPlans,
  goalsToDate,
  planStatus,
  type PlanStatusRows,
  type PlanStatusView,
} from '@pavadonis/projection-plan-status';
import type { Asked } from './asked';

/** The parts of an answer: the code of each, such as `provider sif`, and its count or its cents. */
export type Parts = ReadonlyMap<string, number>;

/** The time that a question is asked about. */
export type Time = Pick<Asked, 'month' | 'asOf' | 'givenAsOf'>;

/** A question of the dashboard. */
export interface Question<Rows extends RowTypes> {
  readonly model: ReadModel<Rows>;
  /** Answers it. */
  readonly parts: (view: View<Rows> & Persons, time: Time) => Parts;
  /** Returns what each person, or each operation, adds to the answer; those who add nothing may be left out. */
  readonly each: (view: View<Rows> & Persons, time: Time) => ReadonlyMap<StreamName, Parts>;
}

const add = (parts: Map<string, number>, code: string, amount: number): void => {
  const sum = (parts.get(code) ?? 0) + amount;
  if (sum === 0) parts.delete(code);
  else parts.set(code, sum);
};

/** Adds parts up. */
export const sumOf = (all: Iterable<Parts>): Parts => {
  const sum = new Map<string, number>();
  for (const parts of all) for (const [code, amount] of parts) add(sum, code, amount);
  return sum;
};

const addPlaces = (
  parts: Map<string, number>,
  clients: readonly CaseloadClientRow[],
  asOf: CivilDate,
): void => {
  const { centres, municipalities, unknown } = clientsByPlace(clients, { asOf });
  for (const [centre, count] of centres) add(parts, `place centre ${centre}`, count);
  for (const [name, count] of municipalities) add(parts, `place outside ${name ?? ''}`, count);
  add(parts, 'place unknown', unknown);
};

const addClasses = (
  parts: Map<string, number>,
  clients: readonly CaseloadClientRow[],
  asOf: CivilDate,
): void => {
  const classes: Readonly<Record<string, number>> = { ...womenMenChildren(clients, { asOf }) };
  for (const [name, count] of Object.entries(classes)) add(parts, `class ${name}`, count);
};

const peopleIn = (view: CaseloadView, { month, asOf }: Time): Parts => {
  const parts = new Map<string, number>();
  const served = clientsServedIn(view, month, { asOf });
  add(parts, 'served', served.length);
  add(parts, 'new', newClientsIn(view, month, { asOf }).length);
  add(parts, 'active', activeClients(view, { asOf }).length);
  for (const [provider, count] of clientsServedInByProvider(view, month, { asOf }))
    add(parts, `provider ${provider}`, count);
  addPlaces(parts, served, asOf);
  addClasses(parts, served, asOf);
  return parts;
};

// each of a few hundred clients by the reports on all would take longer than other requests should wait
const peopleOfEach = (view: CaseloadView, { month, asOf }: Time): ReadonlyMap<StreamName, Parts> => {
  const all = new Map<StreamName, Map<string, number>>();
  const partsOf = ({ stream }: CaseloadClientRow): Map<string, number> => {
    const parts = all.get(stream) ?? new Map<string, number>();
    all.set(stream, parts);
    return parts;
  };
  const days = daysOf(month, { asOf });
  for (const row of clientsServedIn(view, month, { asOf })) {
    const parts = partsOf(row);
    add(parts, 'served', 1);
    const providers = row.served.flatMap(({ provision, days: on }) =>
      provision !== undefined && on.some((day) => within(days, day)) ? [provision.providerId] : [],
    );
    for (const provider of new Set(providers)) add(parts, `provider ${provider}`, 1);
    addPlaces(parts, [row], asOf);
    addClasses(parts, [row], asOf);
  }
  for (const row of newClientsIn(view, month, { asOf })) add(partsOf(row), 'new', 1);
  for (const row of activeClients(view, { asOf })) add(partsOf(row), 'active', 1);
  return all;
};

/** The people of a month: those served, in all and by provider, place, women, men and children; new and active ones. */
export const people: Question<CaseloadRows> = { model: caseload, parts: peopleIn, each: peopleOfEach };

const moneyIn = (view: FundingSplitView, { month, givenAsOf }: Time): Parts => {
  const parts = new Map<string, number>();
  const asOf = givenAsOf === undefined ? {} : { asOf: givenAsOf };
  const { costs } = fundingTotals(fundingLines(view, { from: month, to: month }, asOf));
  add(parts, 'costs', costs.total);
  for (const [source, cents] of Object.entries(costs.bySource)) add(parts, `source ${source}`, cents);
  add(parts, 'source without_rate', costs.withoutRate);
  return parts;
};

/** The costs of a month, in cents, by the source that pays. */
export const money: Question<FundingSplitRows> = {
  model: fundingSplit,
  parts: moneyIn,
  each: (view, time) =>
    new Map(
      [...view.operation].map(([stream, row]) => [
        stream,
        moneyIn({ ...view, operation: new Map([[stream, row]]) }, time),
      ]),
    ),
};

const plansOfEach = (view: PlanStatusView, { asOf }: Time): ReadonlyMap<StreamName, Parts> => {
  const all = new Map<StreamName, Map<string, number>>();
  const note = (client: StreamName, code: string): void => {
    const parts = all.get(client) ?? new Map<string, number>();
    all.set(client, parts);
    add(parts, code, 1);
  };
  for (const { client, lifecycle } of goalsToDate(view, { asOf })) note(client, `goal ${lifecycle}`);
  for (const { client, standing } of clientPlans(view, { asOf })) note(client, `plan ${standing}`);
  return all;
};

/** The goals that were set by the end of a day, by their lifecycle; and the active clients, by the standing of their plan. */
export const plans: Question<PlanStatusRows> = {
  model: planStatus,
  parts: (view, time) => sumOf(plansOfEach(view, time).values()),
  each: plansOfEach,
};

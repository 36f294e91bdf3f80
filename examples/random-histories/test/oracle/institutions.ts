import type { CivilDate } from '@pavadonis/domain';
import { type Fact, only } from './held';
import { dayAfter, type Question } from './question';

const isEngagedIn = (facts: readonly Fact[], place: number, from: string, to: string): boolean => {
  const engaged = facts[place];
  if (engaged?.type !== 'StaffEngaged' || engaged.on > to) return false;
  const released = only(facts.slice(place), 'StaffReleased').find(
    ({ workerId }) => workerId === engaged.workerId,
  );
  return released === undefined || released.on >= from;
};

/** Counts the workers by role who were engaged on at least one day of a period. */
const heads = (contracts: readonly (readonly Fact[])[], from: string, to: string) => {
  const engaged = new Set(
    contracts.flatMap((facts) =>
      facts.flatMap((fact, place) =>
        fact.type === 'StaffEngaged' && from <= to && isEngagedIn(facts, place, from, to)
          ? [`${fact.role} ${fact.workerId}`]
          : [],
      ),
    ),
  );
  const of = (role: string): number => [...engaged].filter((each) => each.startsWith(`${role} `)).length;
  return {
    social_worker: of('social_worker'),
    mentor: of('mentor'),
    senior_social_worker: of('senior_social_worker'),
    interpreter: of('interpreter'),
  };
};

/** Returns true if a contract or direct provision covers a day, as settled by another day. */
const covers = (facts: readonly Fact[], day: CivilDate, asOf: CivilDate): boolean => {
  const [begun] = only(facts, 'ContractSigned', 'DirectProvisionStarted');
  if (begun === undefined || begun.on > asOf) return false;
  const settled = facts.filter(({ on }) => on <= asOf);
  const [end] = only(settled, 'ContractTerminated', 'DirectProvisionEnded');
  const planned =
    begun.type === 'ContractSigned' ? (only(settled, 'ContractAmended').at(-1)?.to ?? begun.to) : '9999';
  const last = end === undefined ? planned : end.type === 'ContractTerminated' ? end.lastDay : end.on;
  const first = begun.type === 'ContractSigned' ? begun.from : begun.on;
  return first <= day && day <= last;
};

/** Returns the days of a period without a provider. */
export const daysWithoutProvider = (
  contracts: readonly (readonly Fact[])[],
  { asOf, from, to }: Question,
): readonly string[] => {
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = dayAfter(day))
    if (!contracts.some((facts) => covers(facts, day, asOf))) days.push(day);
  return days;
};

/** Returns the staff of a period and of a day. */
export const staff = (contracts: readonly (readonly Fact[])[], { asOf, from, to }: Question) => ({
  inPeriod: heads(contracts, from, asOf < to ? asOf : to),
  onTheDay: heads(contracts, asOf, asOf),
});

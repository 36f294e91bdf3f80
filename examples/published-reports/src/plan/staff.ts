import { civilDate } from '@pavadonis/domain';
import type { PlannedEngagement } from './history-plan';
import { provisions } from './provisions';

interface Group {
  readonly provision: number;
  readonly role: PlannedEngagement['role'];
  readonly count: number;
  /** Without them: from the provision's first day, to its last. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * Published are: 2 social workers and 8 mentors April to August 2016; 2 and 9 in January 2017, 2 and 10 over December 2016
 * to May 2017; 2 and 6 in June 2018, 2 and 9 on 16.07.2018, 2 and 11 over June to November 2018; 2 and 8 in April 2021;
 * 3 and 18 in February 2022, 5 and 23 from March, 3 and 18 in the first quarter of 2023 and in autumn 2023. The rest is
 * invented; the last provision follows its plan, 5 and 10 under a senior social worker.
 */
const groups: readonly Group[] = [
  { provision: 0, role: 'social_worker', count: 2 },
  { provision: 0, role: 'mentor', count: 8 },
  { provision: 1, role: 'social_worker', count: 2 },
  { provision: 1, role: 'mentor', count: 8 },
  { provision: 2, role: 'social_worker', count: 2 },
  { provision: 2, role: 'mentor', count: 9 },
  { provision: 2, role: 'mentor', count: 1, from: '2017-02-06' },
  { provision: 3, role: 'social_worker', count: 2 },
  { provision: 3, role: 'mentor', count: 6 },
  { provision: 4, role: 'social_worker', count: 2 },
  { provision: 4, role: 'mentor', count: 6 },
  { provision: 4, role: 'mentor', count: 3, from: '2018-07-02' },
  { provision: 4, role: 'mentor', count: 2, from: '2018-09-17' },
  { provision: 5, role: 'social_worker', count: 2 },
  { provision: 5, role: 'mentor', count: 8 },
  { provision: 5, role: 'mentor', count: 2, to: '2020-12-31' },
  { provision: 6, role: 'social_worker', count: 3 },
  { provision: 6, role: 'mentor', count: 18 },
  { provision: 6, role: 'social_worker', count: 2, from: '2022-03-01', to: '2022-12-30' },
  { provision: 6, role: 'mentor', count: 5, from: '2022-03-01', to: '2022-12-30' },
  { provision: 7, role: 'senior_social_worker', count: 1 },
  { provision: 7, role: 'social_worker', count: 5 },
  { provision: 7, role: 'mentor', count: 10 },
];

const engagements = ({ provision, role, count, from, to }: Group): readonly PlannedEngagement[] => {
  const term = provisions[provision];
  if (term === undefined) throw new RangeError(`no provision ${provision}`);
  const last = to === undefined ? term.to : civilDate(to);
  return Array.from({ length: count }, () => ({
    provision,
    role,
    from: from === undefined ? term.from : civilDate(from),
    ...(last === undefined ? {} : { to: last }),
  }));
};

/** Everybody who works for the service, one engagement for each. */
export const staff: readonly PlannedEngagement[] = groups.flatMap(engagements);

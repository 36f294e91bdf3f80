import { civilDate } from '@pavadonis/domain';
import type { PlannedEngagement } from './history-plan';
import { provisions } from './provisions';

interface Group {
  readonly provision: number;
  readonly role: PlannedEngagement['role'];
  readonly count: number;
  /** The first and the last day; by default those of the provision. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * Groups of workers. These numbers of social workers and mentors are published: 2 and 8 for April to August 2016;
 * 2 and 9 for January 2017, 2 and 10 for December 2016 to May 2017; 2 and 6 for June 2018, 2 and 9 for 16 July
 * 2018, 2 and 11 for June to November 2018; 2 and 8 for April 2021; 3 and 18 for February 2022, 5 and 23 from
 * March, 3 and 18 for the first quarter and the autumn of 2023. The rest is invented; the last provision follows
 * its plan, 5 and 10 under a senior social worker.
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

/** All workers of the service, with one engagement each. */
export const staff: readonly PlannedEngagement[] = groups.flatMap(engagements);

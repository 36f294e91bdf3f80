import { civilDate, type CivilDate } from '@pavadonis/domain';
import type { PlannedCentre, PlannedProvision } from './history-plan';

/**
 * The providers of the service, as published. Three days are assumed: the last one of the Red Cross
 * (Caritas provides since February 2022), the first one of the ESF+ project (announced on 30 November
 * 2023), and that direct provision began and ended with the contracts around it. The number of the contract
 * of 2019 is published; direct provision has none.
 */
export const provisions: readonly PlannedProvision[] = [
  {
    provider: 'red_cross',
    kind: 'contract',
    from: civilDate('2016-04-06'),
    to: civilDate('2016-09-30'),
    plannedTo: civilDate('2016-09-30'),
  },
  {
    provider: 'red_cross',
    kind: 'contract',
    from: civilDate('2016-10-01'),
    to: civilDate('2016-11-30'),
    plannedTo: civilDate('2016-11-30'),
  },
  {
    provider: 'drosa_maja',
    kind: 'contract',
    from: civilDate('2016-12-01'),
    to: civilDate('2018-04-19'),
    plannedTo: civilDate('2018-05-31'),
  },
  { provider: 'sif', kind: 'direct', from: civilDate('2018-04-20'), to: civilDate('2018-05-31') },
  {
    provider: 'red_cross',
    kind: 'contract',
    from: civilDate('2018-06-01'),
    to: civilDate('2019-11-30'),
    plannedTo: civilDate('2019-11-30'),
  },
  {
    provider: 'red_cross',
    kind: 'contract',
    from: civilDate('2019-12-01'),
    to: civilDate('2022-01-31'),
    plannedTo: civilDate('2022-11-30'),
    contractNumber: 'S-SIF-2019-22',
    signedOn: civilDate('2019-11-04'),
  },
  {
    provider: 'caritas',
    kind: 'contract',
    from: civilDate('2022-02-01'),
    to: civilDate('2023-11-30'),
    plannedTo: civilDate('2023-11-30'),
  },
  { provider: 'sif', kind: 'direct', from: civilDate('2023-12-01') },
];

/** The day on which the centre in Liepna was opened. */
export const LIEPNA_OPENED: CivilDate = civilDate('2023-07-05');

/** The first day of the service in Liepna. */
export const LIEPNA_SERVED: CivilDate = civilDate('2023-09-01');

/** The reception centres, as published. */
export const centres: readonly PlannedCentre[] = [
  { name: 'mucenieki', serviceFrom: civilDate('2016-04-06') },
  { name: 'liepna', openedOn: LIEPNA_OPENED, serviceFrom: LIEPNA_SERVED },
];

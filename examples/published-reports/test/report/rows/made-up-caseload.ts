import { centreStream, clientStream, civilDate, contractStream, type CivilDate } from '@pavadonis/domain';
import type { Residence } from '@pavadonis/domain/client';
import type { CaseloadRows, CaseloadView, DaysOfContact } from '@pavadonis/projection-caseload';
import type { Client } from '../../../src/client';
import { providerId } from '../../../src/record/context';
import { ids } from '../../../src/record/ids';

const made = ids(1);

/** Two centres, of which the second was never opened under a name. */
export const [mucenieki, nameless] = [made.centre('mucenieki'), made.centre('nameless')];

const day = civilDate;

/** The shelter's provision, which ended early, and the foundation's own after it. */
export const [underShelter, underFoundation] = (['drosa_maja', 'sif'] as const).map((provider, i) => ({
  providerId: providerId(provider),
  contractId: made.contract(i),
  operationId: made.operation('ESF'),
}));

const contracts: readonly CaseloadRows['contract'][] = [
  {
    stream: contractStream(made.contract(1)),
    direct: true,
    providerId: providerId('sif'),
    knownFrom: day('2018-04-20'),
    from: day('2018-04-20'),
    staff: [],
  },
  {
    stream: contractStream(made.contract(0)),
    direct: false,
    providerId: providerId('drosa_maja'),
    knownFrom: day('2016-11-17'),
    from: day('2016-12-01'),
    plannedTo: day('2018-05-31'),
    ended: { on: day('2018-04-19'), lastDay: day('2018-04-19') },
    staff: [],
  },
];

/** Makes the days of contact under one provision. */
export const contacts = (
  provision: DaysOfContact['provision'],
  ...days: readonly string[]
): DaysOfContact => ({
  ...(provision === undefined ? {} : { provision }),
  days: days.map(day),
});

interface Told {
  readonly sex?: Client['sex'];
  readonly born?: string;
  readonly from?: string;
  readonly lives?: Residence;
  readonly served?: readonly DaysOfContact[];
}

const START: CivilDate = day('2018-04-01');

const client = ({ sex = 'female', born, from, lives, served = [] }: Told, key: number): Client => ({
  stream: clientStream(made.client(key)),
  sex,
  ...(born === undefined ? {} : { birth: { date: day(born), precision: 'day' } }),
  grounds: [],
  grants: [],
  residence: lives === undefined ? [] : [{ from: START, value: lives }],
  complexity: [],
  episodes: [
    { episodeId: made.episode(String(key)), start: from === undefined ? START : day(from), provisions: [] },
  ],
  served,
  contactNumbers: [],
  assignments: [],
});

const byStream = <Row extends { readonly stream: Client['stream'] }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.stream, row]));

/** Makes the rows of these clients, of the two provisions and of one centre. */
export const caseloadOf = (
  told: readonly Told[],
  provisions: readonly CaseloadRows['contract'][] = contracts,
): CaseloadView => ({
  client: byStream(told.map(client)),
  persons: new Map(),
  contract: byStream(provisions),
  centre: byStream([{ stream: centreStream(mucenieki), name: 'Mucenieki' }]),
});

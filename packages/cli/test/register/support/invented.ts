import { addDays, type CivilDate, civilDate } from '@pavadonis/domain';

/** A cell as somebody wrote it into a spreadsheet. */
export type Written = string | number | boolean | Date | undefined;

/** A row, by the names of its columns. */
export type InventedRow = Record<string, Written>;

/** A register: the rows of each sheet. */
export type Register = Record<string, InventedRow[]>;

type Form = (day: CivilDate) => Written;

/** The forms in which people write a day. */
const forms: readonly [Form, ...Form[]] = [
  (day) => day,
  (day) => day.split('-').reverse().join('.'),
  (day) => `${day.split('-').reverse().join('.')}.`,
  (day) => day.split('-').reverse().join('/'),
  (day) => new Date(`${day}T00:00:00Z`),
];

const at = <A>(list: readonly [A, ...A[]], i: number): A => list[i % list.length] ?? list[0];

/** The truth about a person of the register; the rows say it, and the oracle does not ask it. */
interface Life {
  readonly person: string;
  readonly first: CivilDate;
  readonly isGranted: boolean;
  readonly isLeaving: boolean;
  readonly isFulfilled: boolean;
}

const lifeOf = (i: number): Life => ({
  person: `P-${i + 1}`,
  first: addDays(civilDate('2024-02-01'), (i * 7) % 200),
  isGranted: i % 3 !== 2,
  isLeaving: i % 5 === 1,
  isFulfilled: i % 4 === 3 && i % 5 !== 1,
});

const COUNTRIES = ['Sīrija', 'SYR', 'SY', 'Afganistāna', 'Ukraine', 'Irāna', 'ER'] as const;

/** Invents the office of these registers: what has to be there before anybody is served. */
export const inventedOffice = (): Register => ({
  operations: [
    {
      operation: 'ESF+',
      openedOn: '30.11.2023.',
      number: '4.0.0.0/23/I/001',
      fund: 'ESF+',
      targetGroups: 'patvēruma meklētājs, bēgļa statuss, alternative',
      targetPersons: 3000,
      ruleSet: 'SP-2020',
    },
    {
      operation: 'PMIF',
      openedOn: new Date('2020-01-02T00:00:00Z'),
      number: 'PMIF/1',
      fund: 'AMIF',
      targetGroups: 'asylum_seeker',
      ruleSet: 'SP-2016',
      closedOn: '31.12.2021',
    },
  ],
  ruleSets: [{ operation: 'esf+', key: 1, on: '2024-01-01', ruleSet: 'SP-2023' }],
  contracts: [
    {
      contract: 'L-1',
      signedOn: '20.11.2023',
      provider: 'river-house',
      from: '01.01.2024',
      to: '30.06.2025',
      number: 'S-2023-22',
    },
    {
      contract: 'L-0',
      signedOn: '01.02.2021',
      provider: 'hill-house',
      from: '15.01.2021',
      to: '31.12.2023',
      terminatedOn: '01.03.2022',
      lastDay: '31.03.2022',
      reason: 'pušu vienošanās',
    },
  ],
  amendments: [{ contract: 'l-1', key: 1, on: '20.05.2024', to: '31.12.2025', number: 'S-2023-22/1' }],
  directProvision: [{ contract: 'SIF', from: '01.04.2022', provider: 'foundation', until: '31.12.2023' }],
  staff: [
    { contract: 'L-1', key: 1, worker: 'D1', role: 'social_worker', on: '01.01.2024' },
    { contract: 'L-1', key: 2, worker: 'd2', role: 'mentor', on: '01.01.2024', until: '31.12.2024' },
    { contract: 'L-0', key: 3, worker: 'd2', role: 'mentor', on: '15.01.2021' },
  ],
  centres: [
    { centre: 'upmala', openedOn: '01.06.2023', name: 'Upmala', serviceFrom: '01.07.2023' },
    { centre: 'lejmala', openedOn: '01.06.2010', name: 'Lejmala', closedOn: '31.05.2023' },
  ],
});

/** Invents a register of persons. The same number always gives the same register. */
export const inventedRegister = (persons: number): Register => {
  const register: Register = {};
  const add = (sheet: string, row: InventedRow): void => void (register[sheet] ??= []).push(row);
  for (let i = 0; i < persons; i += 1) {
    const { person, first, isGranted, isLeaving, isFulfilled } = lifeOf(i);
    const day = (days: number): Written => at(forms, i + days)(addDays(first, days));
    add('persons', {
      person,
      on: day(0),
      sex: at(['sieviete', 'male', 's', 'v', 'nav zināms'], i),
      birth: i % 6 === 0 ? '1985' : i % 6 === 1 ? '03.1990' : day(-(i % 50) * 365 - 400),
      nationalities: i % 7 === 0 ? 'SY, Irāka' : at(COUNTRIES, i),
      stateless: i % 2 === 0 ? 'nē' : undefined,
      countryOfOrigin: at(COUNTRIES, i),
      arrivalMode: at(['pārvietots ES programmā', 'spontaneous', 'pārmitināts'], i),
      arrivedOn: day(-3),
    });
    add('identifiers', { person, key: 1, on: day(0), scheme: 'asylum-case', value: `LV-${10_000 + i}` });
    add('consents', { person, key: 1, on: day(0), scopes: 'service, referral', givenBy: 'klients' });
    add('status', { person, key: 1, on: day(0), event: 'patvēruma iesniegums' });
    if (isGranted)
      add('status', {
        person,
        key: 2,
        on: day(60),
        event: i % 2 === 0 ? 'granted_alternative' : 'piešķirts bēgļa statuss',
        documentNumber: `PMLP/${i}`,
        documentOn: day(59),
      });
    add('residences', { person, key: 1, on: day(0), kind: 'centrā', centre: 'Upmala' });
    if (i % 2 === 0)
      add('residences', { person, key: 2, on: day(45), kind: 'private', municipality: 'Saldus' });
    const ending = isLeaving ? 100 : isFulfilled ? 150 : undefined;
    add('service', {
      person,
      key: 'E1',
      on: day(1),
      serviceKind: 'social_worker_and_mentor',
      contract: 'L-1',
      operation: 'ESF+',
      ...(ending === undefined
        ? {}
        : { endedOn: day(ending), endReason: isLeaving ? 'pametis Latviju' : 'plan_fulfilled' }),
    });
    add('workers', { person, key: 1, worker: 'd1', role: 'social_worker', on: day(1) });
    add('assessments', {
      person,
      key: 1,
      on: day(4),
      level: 'medium',
      criteria: 'criteria of 2024',
      areas: 'housing, valoda',
    });
    add('plans', {
      person,
      key: 'PL',
      episode: 'E1',
      on: day(5),
      agreedOn: day(6),
      agreedBy: 'client',
      ...(isFulfilled ? { closedOn: day(141), outcome: 'fulfilled' } : {}),
    });
    add('goals', {
      person,
      key: 'M1',
      plan: 'PL',
      on: day(7),
      term: 'short',
      area: 'language',
      text: 'iemācīties latviešu valodu A1 līmenī',
      targetOn: day(160),
      ...(isFulfilled ? { resultOn: day(140), result: 'sasniegts' } : {}),
    });
    for (const [n, days] of [8, 20, 40, 75].entries())
      add('contacts', {
        person,
        key: n + 1,
        ...(n === 0 ? { episode: 'E1' } : {}),
        on: day(days),
        kind: at(['valoda', 'housing', 'court'], i + n),
        mode: at(['accompaniment', 'in_centre', 'attālināti'], i + n),
        workers: n % 2 === 0 ? 'd1' : 'd1; D2',
        minutes: 30 + n,
        ...(n === 1 ? { goals: 'M1' } : {}),
      });
    add('referrals', {
      person,
      key: 1,
      on: day(10),
      institution: 'NVA',
      service: 'kursi',
      answeredOn: day(12),
      answer: 'pieņemts',
    });
    if (isLeaving) add('departures', { person, key: 1, on: day(100), mode: 'self', destination: 'DEU' });
  }
  return register;
};

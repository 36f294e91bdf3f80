import type {
  Achievement,
  FundingInMonth,
  GoalGroup,
  Lifecycle,
  ReportData,
  ServedInMonth,
  Term,
} from '../../src/report/report-data';

const months: readonly string[] = Array.from(
  { length: 93 },
  (_, i) => `${2016 + Math.floor((i + 3) / 12)}-${String(((i + 3) % 12) + 1).padStart(2, '0')}`,
);

const published: Readonly<Record<string, number>> = {
  '2016-04': 69,
  '2016-05': 103,
  '2016-06': 111,
  '2016-07': 135,
  '2016-08': 120,
  '2016-10': 134,
  '2016-11': 168,
  '2017-01': 184,
  '2017-11': 110,
  '2018-06': 89,
  '2018-12': 90,
  '2019-02': 86,
  '2019-04': 77,
  '2019-05': 76,
  '2021-04': 80,
  '2021-08': 111,
};

const levelOf = (i: number): number =>
  i < 14 ? 186 - (i % 5) : i < 25 ? 150 - 4 * (i - 14) : i < 70 ? 78 + ((i * 7) % 19) : 150 + 4 * (i - 70);

const served: readonly ServedInMonth[] = months.map((month, i) => {
  const known = published[month];
  return known === undefined ? { month, clients: levelOf(i) } : { month, clients: known, published: known };
});

const goal = (term: Term, lifecycle: Lifecycle, achievement: Achievement, goals: number): GoalGroup => ({
  term,
  lifecycle,
  achievement,
  goals,
});

const fundingIn = (month: string, i: number): FundingInMonth => {
  const total = 612_345 + ((i * 7919) % 240_011);
  const fund = Math.floor((total * 85) / 100);
  const inEsf = month < '2023-12';
  return {
    month,
    costs: {
      ESF: inEsf ? fund : 0,
      ESF_PLUS: inEsf ? 0 : fund,
      AMIF: 0,
      state: total - fund,
      without_rate: 0,
    },
    claimed: i < 91 ? total : 0,
    paid: i < 87 ? total : 0,
    sinceStart: {
      costs: 731_001 * (i + 1),
      claimed: 731_001 * 3 * Math.floor(i / 3),
      paid: 731_001 * 3 * Math.floor(Math.max(0, i - 2) / 3),
    },
  };
};

/** Made-up data of a report, in the shape of the published figures. */
export const madeUpData: ReportData = {
  asOf: '2023-12-31',
  clientsSinceStart: 1987,
  providers: [
    { provider: 'red_cross', direct: false, from: '2016-04-06', to: '2016-09-30' },
    { provider: 'red_cross', direct: false, from: '2016-10-01', to: '2016-11-30' },
    { provider: 'drosa_maja', direct: false, from: '2016-12-01', to: '2018-04-19', plannedTo: '2018-05-31' },
    { provider: 'sif', direct: true, from: '2018-04-20', to: '2018-05-31' },
    { provider: 'red_cross', direct: false, from: '2018-06-01', to: '2019-11-30' },
    { provider: 'red_cross', direct: false, from: '2019-12-01', to: '2022-01-31', plannedTo: '2022-11-30' },
    { provider: 'caritas', direct: false, from: '2022-02-01', to: '2023-11-30' },
    { provider: 'sif', direct: true, from: '2023-12-01' },
  ],
  served,
  shared: [
    {
      month: '2018-04',
      clients: 97,
      byProvider: [
        { provider: 'drosa_maja', clients: 83 },
        { provider: 'sif', clients: 74 },
      ],
    },
  ],
  active: {
    on: '2018-07-16',
    clients: 86,
    people: { women: 22, men: 39, children: 25, other: 0, unknown: 0 },
    places: [
      { kind: 'centre', name: 'Mucenieki', clients: 49 },
      { kind: 'outside', name: 'Jūrmala', clients: 16 },
      { kind: 'outside', name: 'Jelgava', clients: 12 },
      { kind: 'outside', name: 'Ķekava', clients: 8 },
      { kind: 'outside', clients: 1 },
    ],
  },
  goals: {
    on: '2023-12-31',
    groups: [
      goal('short', 'proposed', 'none', 61),
      goal('short', 'accepted', 'none', 143),
      goal('short', 'active', 'in-progress', 212),
      goal('short', 'active', 'improving', 97),
      goal('short', 'on-hold', 'no-change', 18),
      goal('short', 'completed', 'achieved', 1804),
      goal('short', 'completed', 'not-achieved', 133),
      goal('short', 'cancelled', 'in-progress', 702),
      goal('short', 'cancelled', 'none', 251),
      goal('short', 'rejected', 'none', 44),
      goal('long', 'proposed', 'none', 36),
      goal('long', 'accepted', 'none', 88),
      goal('long', 'active', 'in-progress', 165),
      goal('long', 'active', 'sustaining', 29),
      goal('long', 'active', 'worsening', 17),
      goal('long', 'on-hold', 'in-progress', 27),
      goal('long', 'completed', 'achieved', 611),
      goal('long', 'completed', 'not-attainable', 94),
      goal('long', 'cancelled', 'improving', 588),
      goal('long', 'rejected', 'none', 15),
    ],
    overdue: 73,
    leftOpen: 1398,
  },
  funding: {
    on: '2023-12-31',
    months: months.map(fundingIn),
    published: { from: '2016-04', to: '2016-07', cents: 2_500_000 },
  },
  figures: [
    {
      id: 'S4-01',
      what: { lv: 'Klienti, kas apkalpoti 2018. gada jūnijā', en: 'Clients served in June 2018' },
      definition: {
        lv: 'Klienti ar vismaz vienu kontaktu, kura diena ir šajā mēnesī, katrs vienu reizi.',
        en: 'Clients with at least one contact dated in the month, each once.',
      },
      published: 89,
      replayed: 89,
      equal: true,
      source: 'S4',
    },
    {
      id: 'S3-03',
      what: {
        lv: 'Vidēji apkalpoti mēnesī, 2016. gada decembris – 2017. gada maijs',
        en: 'Served per month on average, December 2016 to May 2017',
      },
      definition: {
        lv: 'Apkalpoto klientu skaita vidējais aritmētiskais pa visiem perioda mēnešiem, noapaļots.',
        en: 'The mean of clients served over all months of the period, rounded half up.',
      },
      published: 184,
      replayed: 184,
      exact: '1106/6',
      equal: true,
      source: 'S3',
    },
    {
      id: 'S4-05',
      what: { lv: 'Sievietes / vīrieši / bērni 16.07.2018.', en: 'Women / men / children on 16 July 2018' },
      definition: {
        lv: 'Bērni ir atsevišķa grupa (līdz 17 gadiem ieskaitot), pieaugušie – pēc dzimuma.',
        en: 'Children (up to 17 completed years) are a class of their own, adults go by sex.',
      },
      published: '22 / 39 / 25',
      replayed: '22 / 39 / 25',
      equal: true,
      source: 'S4',
    },
    {
      id: 'S2-01',
      what: { lv: 'Klienti kopš pakalpojuma sākuma', en: 'Clients since the start of the service' },
      definition: {
        lv: 'Dažādi klienti, kuru pirmais atbalsts sākās līdz 31.10.2023. (<= šī diena).',
        en: 'Distinct clients whose first support began by 31 October 2023 (<= that day).',
      },
      published: 1935,
      replayed: 1936,
      equal: false,
      source: 'S2',
    },
  ],
  sources: [
    { id: 'S2', title: { lv: 'SIF ziņa, 2023. gada rudens', en: 'SIF news, autumn 2023' } },
    {
      id: 'S3',
      title: { lv: 'Patvērums „Drošā māja”, 06.07.2017.', en: 'Patvērums "Drošā māja", 6 July 2017' },
    },
    {
      id: 'S4',
      title: { lv: 'SIF un LSK ziņa, 2018. gada jūlijs', en: 'SIF and Red Cross news, July 2018' },
    },
  ],
  leftOut: [
    {
      what: { lv: 'Ģimeņu skaits 2017. gada janvārī (39)', en: 'Families in January 2017 (39)' },
      reason: { lv: 'Vēsture vēl nepazīst ģimenes.', en: 'The history knows no families yet.' },
    },
  ],
  knowledge: [
    {
      what: { lv: 'Piešķirti bēgļa statusi', en: 'Refugee statuses granted' },
      knownOn: '2018-07-01',
      then: 1,
      now: 2,
      events: [
        { how: 'late', type: 'StatusGranted', position: 31_415, on: '2018-06-28', recordedOn: '2018-07-04' },
      ],
    },
    {
      what: { lv: 'Apkalpotie klienti', en: 'Clients served' },
      knownOn: '2019-04-03',
      then: 83,
      now: 81,
      events: [
        { how: 'voided', type: 'EventVoided', position: 40_017, on: '2019-04-09', recordedOn: '2019-04-10' },
        {
          how: 'amended',
          type: 'EventAmended',
          position: 40_116,
          on: '2019-04-11',
          recordedOn: '2019-04-12',
        },
      ],
    },
  ],
  history: {
    events: 68_431,
    sha256: '3b6f1f0c5c4df0a5d2f4c2d8a7c6f19e0d3b2a1908f7e6d5c4b3a29181706f5e',
    seed: 2016,
  },
};

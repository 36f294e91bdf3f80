import { civilDate, lastDayOf, month } from '@pavadonis/domain';
import {
  activeClients,
  clientsByArrivalMode,
  type CaseloadView,
  clientsToDate,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import type { Client } from '../client';
import type { Bilingual } from '../report/language';
import { atFirstStart, countriesOf, inCentre, ofAge, ofSex, placesOn, served } from './asking';
import * as Definition from './definitions';
import { valueOf } from './computation';
import { dayName, monthName, type PublishedFigure } from './figure';
import { both, groups } from './grouping';
import { text } from './text';

/** Makes figures of women, men and children served in a month, by their age on its last day. */
export const classesIn = (
  source: string,
  of: string,
  women: number,
  men: number,
  children: number,
): readonly PublishedFigure[] => {
  const on = lastDayOf(month(of));
  return groups(
    `${source} ${of}`,
    source,
    both(monthName(of), text('—', '—')),
    Definition.CLASSES,
    (caseload) => served(caseload, of),
    [
      [
        'women',
        text('sievietes', 'women'),
        women,
        (clients) => womenMenChildren(clients, { asOf: on }).women,
      ],
      ['men', text('vīrieši', 'men'), men, (clients) => womenMenChildren(clients, { asOf: on }).men],
      [
        'children',
        text('bērni', 'children'),
        children,
        (clients) => womenMenChildren(clients, { asOf: on }).children,
      ],
    ],
  );
};

/** Makes figures of the children and adults of a period, by their age at the first start or on a day. */
export const ages = (
  id: string,
  source: string,
  about: Bilingual,
  clients: (caseload: CaseloadView) => readonly Client[],
  on: string,
  adults: number,
  children: number,
): readonly PublishedFigure[] => {
  const date = civilDate(on);
  const classes = (of: readonly Client[]) => womenMenChildren(of, { asOf: date });
  return groups(id, source, about, Definition.CLASSES, clients, [
    ['adults', text('pieaugušie', 'adults'), adults, (of) => of.length - classes(of).children],
    ['children', text('bērni', 'children'), children, (of) => classes(of).children],
  ]);
};

/** Makes figures of both sexes, girls and boys included. */
export const sexes = (
  id: string,
  source: string,
  about: Bilingual,
  clients: (caseload: CaseloadView) => readonly Client[],
  female: number,
  male: number,
): readonly PublishedFigure[] =>
  groups(id, source, about, Definition.BY_SEX, clients, [
    ['female', text('sievietes', 'female'), female, (of) => ofSex(atFirstStart(of), 'female')],
    ['male', text('vīrieši', 'male'), male, (of) => ofSex(atFirstStart(of), 'male')],
  ]);

/** Counts the children at their first start of the service. */
export const childrenAtFirstStart = (clients: readonly Client[]): number =>
  ofAge(atFirstStart(clients), 'child');

/** Makes a figure of the number of countries of origin. */
export const countries = (
  id: string,
  source: string,
  about: Bilingual,
  clients: (caseload: CaseloadView) => readonly Client[],
  published: number,
): readonly PublishedFigure[] => [
  {
    id: `${id} countries`,
    source,
    what: both(about, text('valstis', 'countries')),
    definition: Definition.COUNTRIES,
    published,
    ...countriesOf(clients),
  },
];

/** Makes figures of relocated clients and of those who arrived otherwise, of all clients by a day. */
export const arrivals = (
  source: string,
  on: string,
  relocated: number,
  own: number,
): readonly PublishedFigure[] =>
  groups(
    `${source} ${on}`,
    source,
    both(dayName(on), text('—', '—')),
    Definition.CUMULATIVE,
    (caseload) => clientsToDate(caseload, { asOf: civilDate(on) }),
    [
      [
        'relocated',
        text('pārvietoti', 'relocated'),
        relocated,
        (of) => clientsByArrivalMode(of).get('relocated') ?? 0,
      ],
      [
        'own',
        text('ieradušies citādi', 'arrived otherwise'),
        own,
        (of) => of.length - (clientsByArrivalMode(of).get('relocated') ?? 0),
      ],
    ],
  );

/** Makes figures of the clients served in a month who lived in Mucenieki and outside the centres on its last day. */
export const muceniekiAndOutside = (
  source: string,
  of: string,
  mucenieki: number,
  outside: number,
): readonly PublishedFigure[] => {
  const on = lastDayOf(month(of));
  const about = both(monthName(of), text('—', '—'));
  return [
    {
      id: `${source} ${of} mucenieki`,
      source,
      what: both(about, text('Muceniekos', 'in Mucenieki')),
      definition: Definition.PLACE,
      published: mucenieki,
      ...valueOf(({ caseload }) => inCentre(caseload, placesOn(served(caseload, of), on), 'Mucenieki')),
    },
    {
      id: `${source} ${of} outside`,
      source,
      what: both(about, text('ārpus centra', 'outside the centre')),
      definition: Definition.PLACE,
      published: outside,
      ...valueOf(({ caseload }) => placesOn(served(caseload, of), on).outside),
    },
  ];
};

export const activeOn = (caseload: CaseloadView, on: string): readonly Client[] =>
  activeClients(caseload, { asOf: civilDate(on) });

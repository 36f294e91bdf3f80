import { civilDate, lastDayOf, month } from '@pavadonis/domain';
import {
  active,
  byArrivalMode,
  byCountry,
  type Caseload,
  type ClientRow,
  cumulative,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import type { Bilingual } from '../report/language';
import { atFirstStart, inCentre, ofAge, ofSex, placesOn, served } from './asking';
import * as Definition from './definitions';
import { dayName, monthName, type PublishedFigure } from './figure';
import { both, groups } from './grouping';
import { text } from './text';

/** Women, men and children among those served in a month, by their age on its last day. */
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
      ['women', text('sievietes', 'women'), women, (clients) => womenMenChildren(clients, on).women],
      ['men', text('vīrieši', 'men'), men, (clients) => womenMenChildren(clients, on).men],
      ['children', text('bērni', 'children'), children, (clients) => womenMenChildren(clients, on).children],
    ],
  );
};

/** Children and adults among the clients of a period, by their age at the first start or on a day. */
export const ages = (
  id: string,
  source: string,
  about: Bilingual,
  clients: (caseload: Caseload) => readonly ClientRow[],
  on: string,
  adults: number,
  children: number,
): readonly PublishedFigure[] => {
  const date = civilDate(on);
  const classes = (of: readonly ClientRow[]) => womenMenChildren(of, date);
  return groups(id, source, about, Definition.CLASSES, clients, [
    ['adults', text('pieaugušie', 'adults'), adults, (of) => of.length - classes(of).children],
    ['children', text('bērni', 'children'), children, (of) => classes(of).children],
  ]);
};

/** Women and men, girls and boys included. */
export const sexes = (
  id: string,
  source: string,
  about: Bilingual,
  clients: (caseload: Caseload) => readonly ClientRow[],
  female: number,
  male: number,
): readonly PublishedFigure[] =>
  groups(id, source, about, Definition.BY_SEX, clients, [
    ['female', text('sievietes', 'female'), female, (of) => ofSex(atFirstStart(of), 'female')],
    ['male', text('vīrieši', 'male'), male, (of) => ofSex(atFirstStart(of), 'male')],
  ]);

/** Children at the first start of support. */
export const childrenAtFirstStart = (clients: readonly ClientRow[]): number =>
  ofAge(atFirstStart(clients), 'child');

/** How many countries of origin. */
export const countries = (
  id: string,
  source: string,
  about: Bilingual,
  clients: (caseload: Caseload) => readonly ClientRow[],
  published: number,
): readonly PublishedFigure[] =>
  groups(id, source, about, Definition.COUNTRIES, clients, [
    ['countries', text('valstis', 'countries'), published, (of) => byCountry(of).size],
  ]);

/** Relocated people and those who came on their own, of all clients by a day. */
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
    (caseload) => cumulative(caseload, civilDate(on)),
    [
      [
        'relocated',
        text('pārvietoti', 'relocated'),
        relocated,
        (of) => byArrivalMode(of).get('relocated') ?? 0,
      ],
      [
        'own',
        text('ieradušies citādi', 'arrived otherwise'),
        own,
        (of) => of.length - (byArrivalMode(of).get('relocated') ?? 0),
      ],
    ],
  );

/** In Mucenieki and outside the centres, of those served in a month, on its last day. */
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
      ask: ({ caseload }) => ({ value: inCentre(caseload, placesOn(served(caseload, of), on), 'Mucenieki') }),
    },
    {
      id: `${source} ${of} outside`,
      source,
      what: both(about, text('ārpus centra', 'outside the centre')),
      definition: Definition.PLACE,
      published: outside,
      ask: ({ caseload }) => ({ value: placesOn(served(caseload, of), on).outside }),
    },
  ];
};

export const activeOn = (caseload: Caseload, on: string): readonly ClientRow[] =>
  active(caseload, civilDate(on));

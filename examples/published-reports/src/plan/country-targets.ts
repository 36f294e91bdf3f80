import { Country, month, type Month } from '@pavadonis/domain';

const codes = (text: string): readonly Country[] => text.split(' ').filter(Country.is);

/** The published numbers of clients served in January 2017 by country of origin. */
export const january2017: ReadonlyMap<Country, number> = new Map(
  Object.entries({
    SY: 137,
    AF: 14,
    TJ: 9,
    IQ: 5,
    AM: 4,
    AZ: 4,
    RU: 3,
    BY: 2,
    ER: 2,
    NP: 2,
    GE: 1,
    IN: 1,
  }).flatMap(([code, people]) => (Country.is(code) ? [[code, people]] : [])),
);

/** The countries named in the notice of July 2018; "Kongo" is assumed to be CD. */
export const namedInJune2018 = codes('AF SY ER CD SD TR AZ RU UZ');

/** The countries of the clients served in a period: each of them occurs, and no other. */
export interface Palette {
  readonly from: Month;
  readonly to: Month;
  readonly countries: readonly Country[];
}

const inJanuary = [...january2017.keys()];

/**
 * The numbers of countries are published: 17, 18, 25, 26 and 30. The
 * countries are known in part and otherwise invented.
 */
export const palettes: readonly Palette[] = [
  {
    from: month('2017-11'),
    to: month('2017-11'),
    countries: [...inJanuary, ...codes('UA PK EG TR SD')],
  },
  {
    from: month('2016-12'),
    to: month('2017-05'),
    countries: [...inJanuary, ...codes('UA IR PK EG SO NG')],
  },
  {
    from: month('2016-12'),
    to: month('2017-09'),
    countries: [...inJanuary, ...codes('UA IR PK EG SO NG TR SD CM BD LK VN KG')],
  },
  {
    from: month('2018-06'),
    to: month('2018-11'),
    countries: [...inJanuary, ...codes('UA PK EG TR SD CD UZ IR SO CM BD NG VN KZ')],
  },
  {
    from: month('2022-02'),
    to: month('2023-10'),
    countries: [...inJanuary, ...codes('UA PK EG TR SD CD UZ IR SO CM BD NG VN KZ LK KG CU VE')],
  },
];

/** The weights of the countries of new clients, by the first month of a time; other countries are rare. */
export const countryWeights: readonly (readonly [from: Month, weights: Readonly<Record<string, number>>])[] =
  [
    [
      month('2021-12'),
      { RU: 22, SY: 14, BY: 12, AF: 12, IR: 8, TJ: 6, IQ: 6, UZ: 5, IN: 5, ER: 4, SO: 3, EG: 3, UA: 3 },
    ],
    [month('2021-08'), { IQ: 30, AF: 18, SY: 10, BY: 8, RU: 6, IR: 4, TR: 2, CM: 2 }],
    [
      month('2020-01'),
      { BY: 14, RU: 14, AF: 8, TJ: 7, SY: 7, IQ: 6, AZ: 6, UZ: 5, GE: 4, TR: 4, IN: 4, UA: 3, BD: 3 },
    ],
    [
      month('2018-01'),
      { RU: 14, AZ: 8, GE: 8, SY: 8, IQ: 8, TJ: 6, AF: 6, UZ: 6, TR: 6, IN: 6, BD: 5, CD: 4, CM: 4, VN: 4 },
    ],
    [
      month('2016-04'),
      { SY: 60, ER: 10, IQ: 9, AF: 8, TJ: 5, RU: 4, AZ: 3, AM: 3, UA: 3, BY: 2, PK: 2, GE: 2 },
    ],
  ];

import { counted, type Figures } from '../answer';
import { active, servedFrom, servedIn } from '../clients';
import { both, either } from '../group';
import { comingFrom, countriesOf } from '../people';

const GROUPS = [
  ['S3-02', servedFrom('2016-12-01', '2017-05-30')],
  ['dm-2017-11 to 2017-09 countries', servedFrom('2016-12-01', '2017-09-30')],
  ['dm-2017-11 2017-11 countries', servedIn('2017-11')],
  ['sif-10549 countries', servedFrom('2018-06-01', '2018-11-30')],
  ['S2-07', servedFrom('2022-02-01', '2023-10-31')],
] as const;

const NAMED = ['AF', 'SY', 'ER', 'CD', 'SD', 'TR', 'AZ', 'RU', 'UZ'];

/** The number of the clients' countries, and of those among them that were named in July 2018. */
export const countries: Figures = (tables) => {
  const found = countriesOf(tables, either(servedIn('2018-06'), active('2018-07-16'))(tables));
  return [
    ...GROUPS.map(([id, group]) => [id, { value: countriesOf(tables, group(tables)).size }] as const),
    ['S4-08', { value: NAMED.filter((country) => found.has(country)).length }],
  ];
};

const IN_JANUARY_2017 = ['SY', 'AF', 'TJ', 'IQ', 'AM', 'AZ', 'RU', 'BY', 'ER', 'NP', 'GE', 'IN'];

/** The number of clients of January 2017 from each country. */
export const byCountry: Figures = counted(
  ...IN_JANUARY_2017.map(
    (country) => [`beglis-184 2017-01 ${country}`, both(servedIn('2017-01'), comingFrom(country))] as const,
  ),
);

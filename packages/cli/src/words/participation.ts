import { type Bilingual, text } from '../language';
import { sexes, UNKNOWN } from './people';

/** The indicators of the European Social Fund, by the names under which they are counted. */
export const indicatorNames: Readonly<Record<string, Bilingual>> = {
  total: text('visi dalībnieki', 'all participants'),
  sex: text('dzimums', 'sex'),
  age: text('vecums, sākot dalību', 'age at entry'),
  labour: text('stāvoklis darba tirgū, sākot dalību', 'labour market at entry'),
  longTermUnemployed: text('ilgstošie bezdarbnieki', 'long-term unemployed'),
  education: text('izglītība, sākot dalību', 'education at entry'),
  thirdCountryNationals: text('trešo valstu pilsoņi', 'third-country nationals'),
  disability: text('invaliditāte', 'disability'),
  foreignBackground: text('ārvalstu izcelsme', 'foreign background'),
  minority: text('minoritāte', 'minority'),
  homeless: text('bezpajumtnieki', 'homeless, or excluded from housing'),
  rural: text('lauku teritorija', 'rural areas'),
  left: text('dalību beigušie', 'those who left'),
  'onLeaving.jobSearching': text('beidzot: meklē darbu', 'on leaving: searching for a job'),
  'onLeaving.inTraining': text('beidzot: mācās', 'on leaving: in education or training'),
  'onLeaving.qualified': text('beidzot: ieguvis kvalifikāciju', 'on leaving: gained a qualification'),
  'onLeaving.employed': text('beidzot: strādā', 'on leaving: employed'),
  'afterSixMonths.employed': text('pēc sešiem mēnešiem: strādā', 'after six months: employed'),
  'afterSixMonths.improved': text(
    'pēc sešiem mēnešiem: stāvoklis uzlabojies',
    'after six months: situation improved',
  ),
};

/** The classes that indicators count. */
export const indicatorClasses: Readonly<Record<string, Bilingual>> = {
  ...sexes,
  below_18: text('līdz 18 gadiem', 'below 18'),
  '18_to_29': text('18–29 gadi', '18 to 29'),
  '30_to_54': text('30–54 gadi', '30 to 54'),
  '55_and_above': text('55 gadi un vairāk', '55 and above'),
  unemployed: text('bezdarbnieks', 'unemployed'),
  inactive: text('ekonomiski neaktīvs', 'inactive'),
  employed: text('nodarbināts', 'employed'),
  'isced-0-2': text('ISCED 0–2', 'ISCED 0 to 2'),
  'isced-3-4': text('ISCED 3–4', 'ISCED 3 to 4'),
  'isced-5-8': text('ISCED 5–8', 'ISCED 5 to 8'),
  yes: text('jā', 'yes'),
  no: text('nē', 'no'),
  unknown: UNKNOWN,
};

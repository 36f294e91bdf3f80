/** A row of an answer in JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** A command at the command line, and how a published figure is read off its answer. */
export interface FigureCommand {
  readonly given: readonly string[];
  readonly read: (rows: readonly Row[]) => unknown;
}

type Read = FigureCommand['read'];

const command = (given: string, read: Read): FigureCommand => ({ given: given.split(' '), read });

const clients: Read = ([row]) => row?.['clients'];

/** Reads a number from the row whose column holds a code; 0 where there is none. */
const where =
  (column: string, code: string, number = 'clients'): Read =>
  (rows) =>
    rows.find((row) => row[column] === code)?.[number] ?? 0;

/** Adds up the clients of all rows but one. */
const others =
  (column: string, code: string): Read =>
  (rows) =>
    rows.reduce((sum, row) => sum + (row[column] === code ? 0 : Number(row['clients'])), 0);

const howMany: Read = (rows) => rows.length;

const PERIODS: Readonly<Record<string, string>> = {
  'sif-10074': '--from 2016-04-06 --to 2016-08-31',
  'beglis-184': '--month 2017-01',
  'sif-10549': '--from 2018-06-01 --to 2018-11-30',
  'lsk-2021-04': '--month 2021-04',
  'caritas-2023 2022-02': '--month 2022-02',
  'caritas-2023 2022-03': '--month 2022-03',
  'sif-286': '--from 2023-01-01 --to 2023-03-31',
  'S2-06': '--from 2023-10-31 --to 2023-10-31',
  'S3-05': '--from 2016-12-01 --to 2017-05-30',
  'S4-02': '--month 2018-06',
  'S4-07': '--from 2018-07-16 --to 2018-07-16',
};

const STAFF = { socialWorkers: 'social_worker', mentors: 'mentor' } as const;

/** The clients of figures about several classes, by the beginning of their ids. */
const POPULATIONS: Readonly<Record<string, string>> = {
  'lsk-2016 2016-10..2016-11': 'served --from 2016-10-01 --to 2016-11-30',
  'dm-2017-11 to 2017-09': 'served --from 2016-12-01 --to 2017-09-30',
  'sif-10549': 'served --from 2018-06-01 --to 2018-11-30',
  'sif-10347 2017-12-31': 'to-date --day 2017-12-31',
  'sif-10557 2018-12-31': 'to-date --day 2018-12-31',
  'sif-10620': 'to-date --day 2019-03-31',
  'sif-10852': 'to-date --day 2020-02-27',
  'lsk-2021-08': 'served --month 2021-08',
  'caritas-2023': 'served --from 2022-02-01 --to 2022-12-31 --age-on start',
  'sif-286 new': 'new --from 2023-01-01 --to 2023-03-31 --age-on start',
  'sif-286': 'served --from 2023-01-01 --to 2023-03-31',
  'S4-05': 'active --day 2018-07-16',
};

const CLASSES: Readonly<Record<string, readonly [by: string, read: Read]>> = {
  women: ['women-men-children', where('class', 'women')],
  men: ['women-men-children', where('class', 'men')],
  children: ['age', where('age', 'child')],
  adults: ['age', where('age', 'adult')],
  female: ['sex', where('sex', 'female')],
  male: ['sex', where('sex', 'male')],
  countries: ['country', howMany],
  relocated: ['arrival', where('arrival', 'relocated')],
  own: ['arrival', others('arrival', 'relocated')],
  mucenieki: ['place', where('place', 'Mucenieki')],
  outside: ['residence', where('residence', 'outside')],
};

const classOf = (name: string): readonly [by: string, read: Read] =>
  CLASSES[name] ??
  (/^[A-Z]{2}$/.test(name)
    ? ['country', where('country', name)]
    : ['place', where('place', name.replace(/^in /, ''))]);

const OF_NOTICES: Readonly<Record<string, FigureCommand>> = {
  'S1-10': command('gaps --from 2016-04-06 --to 2023-11-30', (rows) =>
    rows.reduce((sum, { days }) => sum + Number(days), 0),
  ),
  'S2-01': command('to-date --day 2023-10-31', clients),
  'S2-02': command('to-date --day 2023-10-31 --by age --age-on start', where('age', 'child')),
  'S2-02.percent': command(
    'to-date --day 2023-10-31 --by age --age-on start',
    where('age', 'child', 'share'),
  ),
  'S2-03': command('new --from 2023-01-01 --to 2023-10-31', clients),
  'S2-04': command('ended --from 2023-01-01 --to 2023-10-31', where('reason', 'left_latvia', 'episodes')),
  'S2-05': command('average --from 2022-02-01 --to 2023-10-31', ([row]) => row?.['average']),
  'S2-07': command('served --from 2022-02-01 --to 2023-10-31 --by country', howMany),
  'S2-09': command(
    'active --day 2023-10-31 --place Liepna --by legal-ground',
    where('legal_ground', 'asylum_seeker'),
  ),
  'S3-01': command('served --from 2016-12-01 --to 2017-05-30', clients),
  'S3-02': command('served --from 2016-12-01 --to 2017-05-30 --by country', howMany),
  'S3-03': command('average --from 2016-12-01 --to 2017-05-31', ([row]) => row?.['average']),
  'S3-04': command(
    'average --from 2016-12-01 --to 2017-05-31 --by complexity',
    where('complexity', 'maximum', 'average'),
  ),
  'S3-04b': command(
    'average --from 2016-12-01 --to 2017-05-31 --by complexity',
    where('complexity', 'maximum', 'share'),
  ),
  'S4-01': command('served --month 2018-06', clients),
  'S4-03': command('active --day 2018-07-16', clients),
  'S4-04': command('active --day 2018-07-16 --by residence', where('residence', 'outside')),
  'S4-06': command('status-granted --status refugee --month 2018-06', clients),
  'S4-06.RU': command('status-granted --status refugee --month 2018-06 --by country', where('country', 'RU')),
  'S4-06.SD': command('status-granted --status refugee --month 2018-06 --by country', where('country', 'SD')),
  // those of July were all there in June
  'S4-08': command('served --month 2018-06 --by country', (rows) => {
    const named = ['AF', 'SY', 'ER', 'CD', 'SD', 'TR', 'AZ', 'RU', 'UZ'];
    return named.filter((each) => rows.some(({ country }) => country === each)).length;
  }),
  'dm-2017-11 average': command('average --from 2016-12-01 --to 2017-09-30', ([row]) => row?.['average']),
  'sif-10549 children on 2018-12-03': command('active --day 2018-12-03 --by age', where('age', 'child')),
  'sif-286 new': command('new --from 2023-01-01 --to 2023-03-31', clients),
  'split 2016-04..2016-07 total': command(
    'funding --from 2016-04 --to 2016-07 --per source',
    where('source', 'all', 'claimed'),
  ),
  'split 2016-04..2016-07 ESF': command(
    'funding --from 2016-04 --to 2016-07 --per source',
    where('source', 'ESF', 'claimed'),
  ),
  'split 2016-04..2016-07 state': command(
    'funding --from 2016-04 --to 2016-07 --per source',
    where('source', 'state', 'claimed'),
  ),
};

/** Reads the days of a provider as they were published: a planned end is told where it is another. */
const providerDays =
  (published: string): Read =>
  (rows) => {
    const row = rows.find(({ from }) => published.startsWith(String(from)));
    const [from, to, planned] = [row?.['from'], row?.['to'], row?.['planned_to']];
    const isOther = typeof planned === 'string' && planned !== to;
    return `${String(from)}…${typeof to === 'string' ? to : ''}${isOther ? ` (${planned})` : ''}`;
  };

/** Returns the command that gives a published figure, and how to read it off; nothing where there is none. */
export const commandOf = (id: string, published: number | string): FigureCommand | undefined => {
  const ofNotice = OF_NOTICES[id];
  if (ofNotice !== undefined) return ofNotice;
  if (typeof published === 'string') return command('providers --day 2023-12-31', providerDays(published));
  const [, of = '', role] = /^(.+)\.(socialWorkers|mentors)$/.exec(id) ?? [];
  if (role === 'socialWorkers' || role === 'mentors')
    return command(`staff ${PERIODS[of] ?? ''}`, where('role', STAFF[role], 'workers'));
  const [, cohort] = /^cohort\.(.+)$/.exec(id) ?? [];
  if (cohort !== undefined) {
    const [from, to] = cohort.length === 4 ? [`${cohort}-01-01`, `${cohort}-12-31`] : cohort.split('..');
    return command(`new --from ${String(from)} --to ${String(to)}`, clients);
  }
  const [, from, to] = /^\S+ (\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
  if (from !== undefined && to !== undefined) return command(`served --from ${from} --to ${to}`, clients);
  const [, day] = /^\S+ (\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
  if (day !== undefined) return command(`to-date --day ${day}`, clients);
  const [, month, rest] = /^\S+ (\d{4}-\d{2})(?: (\S+))?$/.exec(id) ?? [];
  if (month !== undefined && rest === undefined) return command(`served --month ${month}`, clients);
  if (month !== undefined && rest !== undefined) {
    if (rest === 'grants') return command(`status-granted --status refugee --month ${month}`, clients);
    const [by, read] = classOf(rest);
    return command(`served --month ${month} --by ${by}`, read);
  }
  const population = Object.keys(POPULATIONS).find((each) =>
    /^[ .]/.test(id.startsWith(each) ? id.slice(each.length) : ''),
  );
  if (population === undefined) return undefined;
  const [by, read] = classOf(id.slice(population.length + 1));
  return command(`${String(POPULATIONS[population])} --by ${by}`, read);
};

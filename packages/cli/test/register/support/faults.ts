import { addDays, type CivilDate, civilDate } from '@pavadonis/domain';
import type { InventedRow, Register, Written } from './invented';

/** A person of the register, and how rows of theirs are found and added. */
interface Planting {
  readonly register: Register;
  readonly person: string;
  /** The first day of the person, and days after it. */
  readonly day: (days: number) => CivilDate;
  /** Returns a row of the person, by its place among theirs in the sheet. */
  readonly row: (sheet: string, place?: number) => InventedRow;
  readonly add: (sheet: string, row: InventedRow) => InventedRow;
}

/** The cell that a fault spoils, and what has to be said of it. */
export interface Planted {
  readonly sheet: string;
  readonly row: InventedRow;
  readonly column: string;
  readonly says: RegExp;
}

/** A kind of fault, and which persons it needs. */
export interface Fault {
  readonly name: string;
  readonly needs?: 'granted' | 'leaving' | 'fulfilled' | 'going on';
  readonly plant: (planting: Planting) => Planted;
}

const spoilt =
  (sheet: string, column: string, value: Written, says: RegExp, place = 0): Fault['plant'] =>
  ({ row }) => {
    const found = row(sheet, place);
    found[column] = value;
    return { sheet, row: found, column, says };
  };

const spoiltDay =
  (sheet: string, column: string, days: number, says: RegExp, told = column): Fault['plant'] =>
  ({ row, day }) => {
    const found = row(sheet);
    found[column] = day(days);
    return { sheet, row: found, column: told, says };
  };

const NO_DAY = /day of the calendar/;
const NO_COUNTRY = /no such country/;
const NEEDED = /must be filled in/;
const ASKED_FOR = /other cells of the row ask for it/;
const ONE_OF = /one of these/;
const NO_CODE = /nor the mapping has this code/;
const ENDS_BEFORE = /lies before the beginning/;
const SAME_NUMBER = /same number stands in/;

/** All kinds of faults. */
export const faults: readonly Fault[] = [
  { name: 'a day that does not exist', plant: spoilt('persons', 'on', '31.02.2024', NO_DAY) },
  { name: 'a month that does not exist', plant: spoilt('persons', 'on', '2024-13-01', NO_DAY) },
  { name: 'a day after the month', plant: spoilt('persons', 'on', '12/31/2024', NO_DAY) },
  { name: 'a year of two digits', plant: spoilt('persons', 'on', '01.02.24', NO_DAY) },
  { name: 'a number for a day', plant: spoilt('persons', 'on', 45_123, /This is a number/) },
  { name: 'no day of registration', plant: spoilt('persons', 'on', undefined, NEEDED) },
  { name: 'an unknown sex', plant: spoilt('persons', 'sex', 'xyz', ONE_OF) },
  { name: 'an unknown country', plant: spoilt('persons', 'countryOfOrigin', 'Atlantis', NO_COUNTRY) },
  { name: 'an unknown code of a country', plant: spoilt('persons', 'countryOfOrigin', 'XX', NO_COUNTRY) },
  { name: 'a name of two countries', plant: spoilt('persons', 'countryOfOrigin', 'Kongo', /Two countries/) },
  {
    name: 'an unknown country among others',
    plant: spoilt('persons', 'nationalities', 'SY; QQQ', NO_COUNTRY),
  },
  { name: 'neither yes nor no', plant: spoilt('persons', 'stateless', 'varbūt', /“yes” or “no”/) },
  { name: 'an unknown way of arrival', plant: spoilt('persons', 'arrivalMode', 'lidmašīna', ONE_OF) },
  { name: 'a birth that does not exist', plant: spoilt('persons', 'birth', '30.02.1990', NO_DAY) },
  { name: 'a birth after the registration', plant: spoiltDay('persons', 'birth', 30, /born|birth/i) },
  { name: 'an arrival after the registration', plant: spoiltDay('persons', 'arrivedOn', 3, /arriv/i) },
  {
    name: 'a stateless person with a nationality',
    plant: ({ row }) => {
      const found = row('persons');
      found['stateless'] = 'jā';
      return { sheet: 'persons', row: found, column: 'nationalities', says: /nationality/ };
    },
  },
  {
    name: 'a person twice',
    plant: ({ row, add }) => ({
      sheet: 'persons',
      row: add('persons', { ...row('persons') }),
      column: 'person',
      says: SAME_NUMBER,
    }),
  },
  { name: 'a file that is no id', plant: spoilt('persons', 'client', '12345', /UUID/) },
  {
    name: 'an identifier of two persons',
    plant: ({ register, row }) => {
      const found = row('identifiers');
      const other = register['identifiers']?.[0];
      found['value'] = String(other?.['value']).toUpperCase();
      return { sheet: 'identifiers', row: found, column: 'value', says: /Another person has the same/ };
    },
  },
  { name: 'no register of an identifier', plant: spoilt('identifiers', 'scheme', undefined, NEEDED) },
  { name: 'an unknown matter of consent', plant: spoilt('consents', 'scopes', 'service, viss', ONE_OF) },
  { name: 'nobody who consented', plant: spoilt('consents', 'givenBy', undefined, NEEDED) },
  { name: 'an unknown legal event', plant: spoilt('status', 'event', 'uzvarēja', ONE_OF) },
  {
    name: 'a status before the application',
    needs: 'granted',
    plant: ({ row, day }) => {
      const found = row('status', 1);
      found['on'] = day(-1);
      found['documentOn'] = day(-1);
      return { sheet: 'status', row: found, column: 'event', says: /appl/i };
    },
  },
  {
    name: 'a grant without its document',
    needs: 'granted',
    plant: spoilt('status', 'documentNumber', undefined, ASKED_FOR, 1),
  },
  {
    name: 'an appeal before any decision',
    plant: ({ person, day, add }) => ({
      sheet: 'status',
      row: add('status', { person, key: 9, on: day(1), event: 'appealed', documentNumber: 'A-1' }),
      column: 'event',
      says: /./,
    }),
  },
  {
    name: 'an end of temporary protection that nobody had',
    plant: ({ person, day, add }) => ({
      sheet: 'status',
      row: add('status', { person, key: 9, on: day(1), event: 'temporary_ended' }),
      column: 'event',
      says: /temporary protection/,
    }),
  },
  { name: 'an unknown centre', plant: spoilt('residences', 'centre', 'Nekur', NO_CODE) },
  { name: 'no centre', plant: spoilt('residences', 'centre', undefined, ASKED_FOR) },
  { name: 'an unknown contract', plant: spoilt('service', 'contract', 'L-2', NO_CODE) },
  { name: 'an operation that is not open', plant: spoilt('service', 'operation', 'cita', /./) },
  { name: 'a start before the contract', plant: spoilt('service', 'on', '2023-12-31', /./) },
  {
    name: 'an end before the start',
    needs: 'leaving',
    plant: spoiltDay('service', 'endedOn', 0, /end/i),
  },
  {
    name: 'an end without its reason',
    needs: 'leaving',
    plant: spoilt('service', 'endReason', undefined, ASKED_FOR),
  },
  {
    name: 'another reason without a note',
    needs: 'leaving',
    plant: ({ row }) => {
      row('service')['endReason'] = 'other';
      return { sheet: 'service', row: row('service'), column: 'note', says: /reason/i };
    },
  },
  {
    name: 'an episode within another one',
    plant: ({ row, add, day }) => {
      const within = { key: 'E2', on: day(30), endedOn: day(31), endReason: 'no_contact' };
      return {
        sheet: 'service',
        row: add('service', { ...row('service'), ...within }),
        column: 'on',
        says: /./,
      };
    },
  },
  { name: 'an unknown worker', plant: spoilt('workers', 'worker', 'D7', NO_CODE) },
  { name: 'a worker before the service', plant: spoiltDay('workers', 'on', -2, /./) },
  { name: 'a level without its criteria', plant: spoilt('assessments', 'criteria', undefined, ASKED_FOR) },
  { name: 'an unknown area of life', plant: spoilt('assessments', 'areas', 'housing, viss', ONE_OF) },
  { name: 'nobody who agreed', plant: spoilt('plans', 'agreedBy', undefined, ASKED_FOR) },
  {
    name: 'a plan that is fulfilled with an open goal',
    needs: 'fulfilled',
    plant: ({ row }) => {
      const goal = row('goals');
      delete goal['result'];
      delete goal['resultOn'];
      return { sheet: 'plans', row: row('plans'), column: 'closedOn', says: /goal/ };
    },
  },
  { name: 'a goal that is due before it is set', plant: spoiltDay('goals', 'targetOn', 2, /due|before/i) },
  { name: 'a goal of no plan', plant: spoilt('goals', 'plan', 'cits', /plan/) },
  { name: 'a goal text that is too long', plant: spoilt('goals', 'text', 'x'.repeat(501), /500/) },
  {
    name: 'a contact abroad',
    needs: 'going on',
    plant: ({ person, row, day, add }) => {
      add('departures', { person, key: 7, on: day(39), mode: 'self', returnedOn: day(44) });
      const found = row('contacts', 2);
      found['mode'] = 'outreach';
      return { sheet: 'contacts', row: found, column: 'on', says: /./ };
    },
  },
  {
    name: 'a contact after leaving',
    needs: 'leaving',
    plant: ({ person, day, add }) => ({
      sheet: 'contacts',
      row: add('contacts', {
        person,
        key: 9,
        episode: 'E1',
        on: day(105),
        kind: 'court',
        mode: 'outreach',
        workers: 'd1',
      }),
      column: 'on',
      says: /./,
    }),
  },
  { name: 'an unknown way of contact', plant: spoilt('contacts', 'mode', 'telepātija', ONE_OF) },
  { name: 'minutes that are no number', plant: spoilt('contacts', 'minutes', 'pusstunda', /whole number/) },
  { name: 'minutes below zero', plant: spoilt('contacts', 'minutes', -5, /whole number/) },
  { name: 'a contact without a worker', plant: spoilt('contacts', 'workers', undefined, NEEDED) },
  { name: 'a contact for no goal', plant: spoilt('contacts', 'goals', 'M9', /goal/) },
  {
    name: 'a contact twice',
    plant: spoilt('contacts', 'key', 1, SAME_NUMBER, 1),
  },
  {
    name: 'a contact of nobody',
    plant: ({ register, row, add }) => ({
      sheet: 'contacts',
      row: add('contacts', { ...row('contacts'), person: `nobody ${register['contacts']?.length ?? 0}` }),
      column: 'person',
      says: /regist/,
    }),
  },
  {
    name: 'a referral without consent',
    plant: ({ row }) => {
      row('consents')['scopes'] = 'service';
      return { sheet: 'referrals', row: row('referrals'), column: 'overridden', says: /consent/ };
    },
  },
  { name: 'an unknown answer', plant: spoilt('referrals', 'answer', 'varbūt', ONE_OF) },
  { name: 'an answer without its day', plant: spoilt('referrals', 'answeredOn', undefined, ASKED_FOR) },
  {
    name: 'a departure that was known before',
    needs: 'leaving',
    plant: spoiltDay('departures', 'learnedOn', 90, /./),
  },
  {
    name: 'an identifier that was given up before it was given',
    plant: spoiltDay('identifiers', 'until', -1, ENDS_BEFORE),
  },
  {
    name: 'a return before the departure',
    needs: 'leaving',
    plant: spoiltDay('departures', 'returnedOn', 99, /./),
  },
  {
    name: 'a death before contacts',
    needs: 'going on',
    plant: ({ row, day }) => {
      row('persons')['diedOn'] = day(74);
      return { sheet: 'contacts', row: row('contacts', 3), column: 'on', says: /died/ };
    },
  },
];

const rowsOf = (register: Register, sheet: string, person: string): readonly InventedRow[] =>
  (register[sheet] ?? []).filter((row) => row['person'] === person);

const suits = (register: Register, person: string, needs: Fault['needs']): boolean => {
  const [has, ends] = [
    (sheet: string) => rowsOf(register, sheet, person).length > 0,
    (column: string) => rowsOf(register, 'service', person)[0]?.[column] !== undefined,
  ];
  switch (needs) {
    case 'granted':
      return rowsOf(register, 'status', person).length > 1;
    case 'leaving':
      return has('departures');
    case 'fulfilled':
      return ends('endedOn') && !has('departures');
    case 'going on':
      return !ends('endedOn');
    case undefined:
      return true;
  }
};

const firstDay = (i: number): CivilDate => addDays(civilDate('2024-02-01'), (i * 7) % 200);

/** Plants each kind of fault in another person each, so many times, and returns what has to be said of which cell. */
export const plantFaults = (
  register: Register,
  times: number,
): ReadonlyMap<string, readonly (Planted & Pick<Fault, 'name'>)[]> => {
  const persons = (register['persons'] ?? []).map((row) => String(row['person']));
  const planted = new Map<string, readonly (Planted & Pick<Fault, 'name'>)[]>();
  // the first one has an identifier that another person is given
  const free = new Set(persons.slice(1));
  for (const { name, needs, plant } of Array.from({ length: times }, () => faults).flat()) {
    const person = [...free].find((each) => suits(register, each, needs));
    if (person === undefined) throw new Error(`no person is left for ${name}`);
    free.delete(person);
    const fault = plant({
      register,
      person,
      day: (days) => addDays(firstDay(persons.indexOf(person)), days),
      row: (sheet, place = 0) => rowsOf(register, sheet, person)[place] ?? {},
      add: (sheet, row) => {
        register[sheet]?.push(row);
        return row;
      },
    });
    planted.set(person, [{ ...fault, name }]);
  }
  return planted;
};

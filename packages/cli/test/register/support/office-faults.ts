import type { Register, Written } from './invented';

/** Spoils a register. */
type Spoil = (register: Register) => void;

/** Changes the cells of a row. */
export const changed =
  (sheet: string, place: number, cells: Readonly<Record<string, Written>>): Spoil =>
  (register) =>
    void Object.assign(register[sheet]?.[place] ?? {}, cells);

const added =
  (sheet: string, cells: Register[string][number]): Spoil =>
  (register) =>
    void register[sheet]?.push(cells);

/** The cell that a fault spoils: its sheet, the place of its row, and its column. */
type At = readonly [sheet: string, line: number, column: string];

/** Words that have to be said of a cell, in English and in Latvian. */
type Says = readonly [en: RegExp, lv: RegExp];

const ONE_OF: Says = [/must be one of these/, /jābūt vienam no šiem/];
const NEEDED: Says = [/must be filled in/, /jāaizpilda/];
const ENDS_BEFORE: Says = [/end lies before the beginning/, /Beigas ir pirms/];
const OUTSIDE: Says = [/service is provided (only )?from/, /Pakalpojumu sniedz (tikai )?no/];
const PROVIDER: Says = [/code of an organisation.*under values/, /organizācijas kodam.*pie values/];
const NOT_OPEN: Says = [/operation is not open/, /Darbība nav sākta/];
const CENTRE_NOT_OPEN: Says = [/centre is not open/, /centrs nav atvērts/];
const NO_CONTRACT: Says = [/No contract .*by that day/, /līguma vēl nav/];
const LAST_BEFORE_FIRST: Says = [/last day is earlier than the first/, /Pēdējā diena ir agrāka/];
const WHOLE: Says = [/must be a whole number/, /jābūt veselam skaitlim/];

const noCode = (sheet: string, lapa: string): Says => [
  new RegExp(`Neither the sheet “${sheet}” nor the mapping`),
  new RegExp(`nav ne lapā „${lapa}”, ne kartējumā`),
];

const again = {
  operation: 'esf+',
  openedOn: '01.01.2024',
  number: '2',
  fund: 'ESF',
  targetGroups: 'refugee',
  ruleSet: 'SP-2023',
};

const amendedLate = { contract: 'L-0', key: 2, on: '01.05.2022', to: '01.01.2025' };

/** Faults in what a register tells of its office: which cell is spoilt, and what has to be said of it. */
export const officeFaults: readonly (readonly [name: string, spoil: Spoil, at: At, says: Says])[] = [
  ['an unknown fund', changed('operations', 0, { fund: 'ERAF' }), ['operations', 0, 'fund'], ONE_OF],
  [
    'an unknown target group',
    changed('operations', 0, { targetGroups: 'tūristi' }),
    ['operations', 0, 'targetGroups'],
    ONE_OF,
  ],
  [
    'nothing but commas',
    changed('operations', 0, { targetGroups: ' , ; ' }),
    ['operations', 0, 'targetGroups'],
    [/no value in this/, /nav nevienas vērtības/],
  ],
  ['no rule set', changed('operations', 0, { ruleSet: '' }), ['operations', 0, 'ruleSet'], NEEDED],
  [
    'an operation for nobody',
    changed('operations', 0, { targetPersons: '0' }),
    ['operations', 0, 'targetPersons'],
    [/at least one person/, /vismaz viena persona/],
  ],
  [
    'half a person',
    changed('operations', 0, { targetPersons: 3000.5 }),
    ['operations', 0, 'targetPersons'],
    WHOLE,
  ],
  [
    'persons with a unit',
    changed('operations', 0, { targetPersons: '120 pers.' }),
    ['operations', 0, 'targetPersons'],
    WHOLE,
  ],
  [
    'an operation that closes before it opens',
    changed('operations', 1, { closedOn: '01.01.2019' }),
    ['operations', 1, 'closedOn'],
    NOT_OPEN,
  ],
  [
    'a number for a day',
    changed('operations', 0, { openedOn: 45_292 }),
    ['operations', 0, 'openedOn'],
    [/This is a number/, /Te ir skaitlis/],
  ],
  [
    'a code twice, in other letters',
    added('operations', again),
    ['operations', 2, 'operation'],
    [/same number stands in/, /Tāds pats numurs/],
  ],
  [
    'a rule set of an unknown operation',
    changed('ruleSets', 0, { operation: 'ESF-9' }),
    ['ruleSets', 0, 'operation'],
    noCode('Operations', 'Darbības'),
  ],
  ['an unknown rule set', changed('ruleSets', 0, { ruleSet: 'SP-2030' }), ['ruleSets', 0, 'ruleSet'], ONE_OF],
  [
    'a rule set before the operation',
    changed('ruleSets', 0, { on: '01.01.2020' }),
    ['ruleSets', 0, 'on'],
    NOT_OPEN,
  ],
  [
    'a provider in words',
    changed('contracts', 0, { provider: 'Latvijas Sarkanais Krusts' }),
    ['contracts', 0, 'provider'],
    PROVIDER,
  ],
  [
    'a formula for a provider',
    changed('contracts', 0, { provider: '=1+1' }),
    ['contracts', 0, 'provider'],
    PROVIDER,
  ],
  [
    'a contract that ends before it begins',
    changed('contracts', 0, { to: '01.01.2023' }),
    ['contracts', 0, 'to'],
    LAST_BEFORE_FIRST,
  ],
  [
    'a termination without its reason',
    changed('contracts', 1, { reason: undefined }),
    ['contracts', 1, 'reason'],
    [/other cells of the row ask for it/, /prasa citas šīs rindas šūnas/],
  ],
  [
    'a termination before the signing',
    changed('contracts', 1, { terminatedOn: '01.01.2020' }),
    ['contracts', 1, 'terminatedOn'],
    NO_CONTRACT,
  ],
  [
    'a last day outside the contract',
    changed('contracts', 1, { lastDay: '01.01.2030' }),
    ['contracts', 1, 'lastDay'],
    OUTSIDE,
  ],
  [
    'a code of 600 letters',
    changed('directProvision', 0, { contract: 'x'.repeat(600) }),
    ['directProvision', 0, 'contract'],
    [/at most 500 characters/, /500 rakstzīmēm/],
  ],
  [
    'a contract and direct provision of one code',
    changed('directProvision', 0, { contract: 'L-1' }),
    ['directProvision', 0, 'contract'],
    [/Another contract/, /cits līgums/],
  ],
  [
    'direct provision that ends before it begins',
    changed('directProvision', 0, { until: '01.01.2022' }),
    ['directProvision', 0, 'until'],
    OUTSIDE,
  ],
  [
    'an amendment before the signing',
    changed('amendments', 0, { on: '01.01.2023' }),
    ['amendments', 0, 'on'],
    NO_CONTRACT,
  ],
  [
    'an amendment to before the first day',
    changed('amendments', 0, { to: '01.01.2022' }),
    ['amendments', 0, 'to'],
    LAST_BEFORE_FIRST,
  ],
  [
    'an amendment after the end',
    added('amendments', amendedLate),
    ['amendments', 1, 'on'],
    [/already ended on 31 March 2022/, /jau beidzās .*31\. mart/],
  ],
  [
    'an amendment of no contract',
    changed('amendments', 0, { contract: 'L-7' }),
    ['amendments', 0, 'contract'],
    noCode('Contracts', 'Līgumi'),
  ],
  ['an unknown role', changed('staff', 0, { role: 'priekšnieks' }), ['staff', 0, 'role'], ONE_OF],
  ['a worker before the contract', changed('staff', 0, { on: '01.01.2020' }), ['staff', 0, 'on'], OUTSIDE],
  ['a worker after the contract', changed('staff', 2, { on: '01.04.2022' }), ['staff', 2, 'on'], OUTSIDE],
  [
    'a worker in two roles',
    changed('staff', 1, { worker: 'D1' }),
    ['staff', 1, 'role'],
    [/engaged in another role/, /iesaistīts citā amatā/],
  ],
  [
    'a worker who leaves before coming',
    changed('staff', 1, { until: '31.12.2023' }),
    ['staff', 1, 'until'],
    ENDS_BEFORE,
  ],
  ['a centre without a name', changed('centres', 0, { name: '' }), ['centres', 0, 'name'], NEEDED],
  [
    'a service before the centre opened',
    changed('centres', 0, { serviceFrom: '01.01.2020' }),
    ['centres', 0, 'serviceFrom'],
    CENTRE_NOT_OPEN,
  ],
  [
    'a centre that closed before it opened',
    changed('centres', 1, { closedOn: '01.01.2009' }),
    ['centres', 1, 'closedOn'],
    CENTRE_NOT_OPEN,
  ],
  [
    'a centre that closed before its service',
    changed('centres', 1, { serviceFrom: '01.01.2024' }),
    ['centres', 1, 'closedOn'],
    [/service in the centre began later/, /Pakalpojums centrā sākās vēlāk/],
  ],
  [
    'a service under an unknown contract',
    changed('service', 0, { contract: 'L-9' }),
    ['service', 0, 'contract'],
    noCode('Contracts', 'Līgumi'),
  ],
  [
    'a service in an unknown operation',
    changed('service', 0, { operation: 'ESF-9' }),
    ['service', 0, 'operation'],
    noCode('Operations', 'Darbības'),
  ],
  [
    'a service before the contract',
    changed('service', 0, { contract: 'L-0' }),
    ['service', 0, 'contract'],
    [/contract runs from/, /Līgums ir spēkā no/],
  ],
  [
    'a service after the operation',
    changed('service', 0, { operation: 'PMIF' }),
    ['service', 0, 'operation'],
    [/no rule on how long/, /nav noteikts, cik ilgi/],
  ],
];

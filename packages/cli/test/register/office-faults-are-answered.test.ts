import { afterAll, describe, expect, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import { scratch } from '@pavadonis/fixtures/scratch';
import { centre, contract, type GivenEvent, operation } from '@pavadonis/testing';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { contractSigned, contractTerminated } from '@pavadonis/testing/examples/contract';
import { centreId, contractId, operationId } from '@pavadonis/testing/examples/ids';
import {
  costRecorded,
  operationClosed,
  operationOpened,
  ruleSetAdopted,
} from '@pavadonis/testing/examples/operation';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { called } from '../support/called';
import { stored } from '../support/stored';
import { cellName, writeBook } from './support/book';
import { inventedOffice, inventedRegister, type Register, type Written } from './support/invented';
import { changed, officeFaults } from './support/office-faults';
import { run, type Trial, trialOf } from './support/trial';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const withOffice = (): Register => ({ ...inventedOffice(), ...inventedRegister(1) });

const WAITS = /has to be mended first|It may follow from the row/;

/** Returns the fields of each line of the tables that a check prints in Latvian. */
const linesInLatvian = async ({ file, mapping, store, secret }: Trial): Promise<readonly string[][]> => {
  const named = ['--mapping', mapping, '--store', store, '--secret', secret];
  const { out } = await called(['register', 'check', file, ...named, '--lang', 'lv']);
  return out.split('\n').map((line) =>
    line
      .split('│')
      .map((field) => field.trim())
      .filter((field) => field !== ''),
  );
};

describe('a fault in what a register tells of its office', () => {
  it.each(officeFaults)('is answered in its cell: %s', async (_, spoil, [sheet, line, column], [en, lv]) => {
    const register = withOffice();
    spoil(register);
    const trial = await trialOf(register, newName);
    const cell = cellName(trial, sheet, line, column);
    const told = await run('check', trial);
    expect(told.code).toBe(1);
    expect([...told.refused]).toContainEqual([cell, expect.stringMatching(en)]);
    expect([...told.refused].filter(([other, said]) => other !== cell && !WAITS.test(said))).toEqual([]);
    expect(await linesInLatvian(trial)).toContainEqual([cell, expect.stringMatching(lv)]);
    const recorded = await run('record', trial);
    expect([recorded.code, recorded.err]).toEqual([1, expect.stringContaining('nothing is recorded')]);
  });

  it('is what rows that need the contract wait for', async () => {
    const register = withOffice();
    changed('contracts', 0, { to: '01.01.2023' })(register);
    const trial = await trialOf(register, newName);
    const told = await run('check', trial);
    expect(told.refused.get(cellName(trial, 'service', 0, 'contract'))).toMatch(
      /The row Līgumi!A2, to which this one refers, has to be mended first/,
    );
  });
});

type Host = readonly [
  name: string,
  events: Iterable<GivenEvent>,
  row: readonly [sheet: string, cells: Readonly<Record<string, Written>>],
  column: string,
  says: RegExp,
];

const OPENED = [operationOpened({ targetPersons: written(Whole, 3000) }), ruleSetAdopted()] as const;
const IDS = {
  contracts: { 'l-1': contractId },
  operations: { 'esf+': operationId },
  centres: { upmala: centreId },
};

const recordedByHost: readonly Host[] = [
  [
    'another contract',
    contract(contractSigned()),
    ['contracts', { provider: 'hill-house' }],
    'contract',
    /Another contract/,
  ],
  [
    'another end of a contract',
    contract(contractSigned(), contractTerminated()),
    [
      'contracts',
      { number: undefined, terminatedOn: '12.08.2024', lastDay: '30.09.2024', reason: 'vienošanās' },
    ],
    'lastDay',
    /already ended on 31 August 2024/,
  ],
  [
    'another operation',
    operation(...OPENED),
    ['operations', { number: '2' }],
    'operation',
    /Another operation/,
  ],
  [
    'another end of an operation',
    operation(...OPENED, operationClosed({ on: civilDate('2026-12-31') })),
    ['operations', { closedOn: '31.12.2025' }],
    'closedOn',
    /closed on 31 December 2026/,
  ],
  [
    'a cost of a month after the end of the operation',
    operation(...OPENED, costRecorded()),
    ['operations', { closedOn: '31.01.2024' }],
    'closedOn',
    /cost of a later month/,
  ],
  ['another centre', centre(centreOpened()), ['centres', { name: 'Lejmala' }], 'centre', /Another centre/],
  [
    'another start of the service in a centre',
    centre(centreOpened({ on: civilDate('2023-06-01') }), centreServiceStarted()),
    ['centres', {}],
    'serviceFrom',
    /available in the centre since 1 September 2023/,
  ],
  [
    'another end of a centre',
    centre(centreOpened({ on: civilDate('2023-06-01') }), centreClosed()),
    ['centres', { serviceFrom: undefined, closedOn: '30.11.2025' }],
    'closedOn',
    /closed on 31 December 2025/,
  ],
];

describe('a code of the mapping, where a host recorded', () => {
  it.each(recordedByHost)('%s, is refused in its cell', async (_, events, [sheet, cells], column, says) => {
    const [row] = inventedOffice()[sheet] ?? [];
    const trial = await trialOf({ [sheet]: [{ ...row, ...cells }] }, newName);
    const mapping = { ...(parse(readFileSync(trial.mapping, 'utf8')) as object), ids: IDS };
    writeFileSync(trial.mapping, stringify(mapping));
    const told = await run('check', { ...trial, store: await stored(newName(), events) });
    expect([...told.refused]).toEqual([[cellName(trial, sheet, 0, column), expect.stringMatching(says)]]);
  });
});

describe('a refusal', () => {
  it('names no other refused row that tells of later days alone', async () => {
    const register = withOffice();
    const of = (sheet: string): Register[string][number] => register[sheet]?.[0] ?? {};
    register['status'] = [];
    of('contacts')['mode'] = 'telepātija';
    const trial = await trialOf(register, newName);
    const service = cellName(trial, 'service', 0, 'on');
    expect((await run('check', trial)).refused.get(service)).toMatch(/target group[^(]*\.$/);
    of('contacts')['on'] = '2024-13-01';
    const file = await writeBook(`${newName()}.xlsx`, register, trial);
    expect((await run('check', { ...trial, file })).refused.get(service)).toMatch(
      /It may follow from the row Kontakti!A2/,
    );
  });
});

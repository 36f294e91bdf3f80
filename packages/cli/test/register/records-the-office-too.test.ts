import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { called } from '../support/called';
import { cellName, writeBook } from './support/book';
import { inventedOffice, inventedRegister, type Register } from './support/invented';
import { officeStore } from './support/office';
import { run, totals, type Told, type Trial, trialOf } from './support/trial';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const PERSONS = 12;

const withOffice = (): Register => ({ ...inventedOffice(), ...inventedRegister(PERSONS) });
const rowsIn = (register: Register): number => Object.values(register).flat().length;

const reportsOf = async (store: string): Promise<readonly string[]> => {
  const asked = [
    ['active', '--day', '2024-05-15', '--by', 'provider'],
    ['active', '--day', '2024-08-15', '--by', 'sex'],
    ['served', '--month', '2024-05'],
    ['new', '--month', '2024-03'],
  ];
  const told: string[] = [];
  for (const each of asked) {
    const { out, err, code } = await called(['report', ...each, '--json', '--store', store]);
    expect([code, err]).toEqual([0, '']);
    told.push(out);
  }
  return told;
};

describe('a register that tells of its own office', () => {
  let trial: Trial;
  let checked: Told;
  let recorded: Told;

  beforeAll(async () => {
    trial = await trialOf(withOffice(), newName);
    checked = await run('check', trial);
    recorded = await run('record', trial);
  }, 300_000);

  it('is recorded in an empty store as the check said, and once', async () => {
    expect([...checked.refused]).toEqual([]);
    expect([checked.code, recorded.code, recorded.err]).toEqual([0, 0, '']);
    expect(recorded.sheets).toEqual(checked.sheets);
    expect(totals(checked)).toEqual({ new: rowsIn(withOffice()), known: 0, refused: 0 });
    expect(totals(await run('record', trial))).toEqual({ new: 0, known: rowsIn(withOffice()), refused: 0 });
  }, 300_000);

  it('gives the reports that it gives where a host recorded the office', async () => {
    const host = await trialOf(inventedRegister(PERSONS), newName);
    expect((await run('record', host)).code).toBe(0);
    const told = await reportsOf(host.store);
    expect(await reportsOf(trial.store)).toEqual(told);
    expect(told.join('')).toMatch(/"clients": [1-9]/);
  }, 300_000);

  it('does not depend on the order of its sheets', async () => {
    const reversed = Object.fromEntries(Object.entries(withOffice()).reverse());
    const other = { ...trial, file: await writeBook(`${newName()}.xlsx`, reversed, trial) };
    expect(totals(await run('check', other))).toEqual({
      new: 0,
      known: rowsIn(withOffice()),
      refused: 0,
    });
  }, 120_000);

  it('says of a changed contract what is recorded otherwise, by the heads of its columns', async () => {
    const later = withOffice();
    Object.assign(later['contracts']?.[0] ?? {}, { provider: 'hill-house', to: '01.07.2025' });
    const told = await run('check', { ...trial, file: await writeBook(`${newName()}.xlsx`, later, trial) });
    expect([...told.refused]).toEqual([
      [
        cellName(trial, 'contracts', 0, 'contract'),
        expect.stringMatching(/recorded otherwise \((?=.*Provider)(?=.*Service until)/),
      ],
    ]);
  }, 120_000);
});

describe('a code', () => {
  it('that the mapping has stands for the thing that the store has already', async () => {
    const host = await trialOf(inventedRegister(1), newName);
    const office = { centres: inventedOffice()['centres'] ?? [] };
    const file = await writeBook(`${newName()}.xlsx`, { ...office, ...inventedRegister(1) }, host);
    const told = await run('check', { ...host, file, store: await officeStore(newName()) });
    expect([told.code, [...told.refused]]).toEqual([0, []]);
  });
});

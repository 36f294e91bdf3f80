import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { called } from '../support/called';
import { inventedOffice, inventedRegister } from './support/invented';
import { counted } from './support/oracle';
import { run, totals, type Told, type Trial, trialOf } from './support/trial';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** The persons of the register; `pnpm torture` takes 2,000. */
const PERSONS = Number(process.env['PERSONS'] ?? 40);

const register = { ...inventedOffice(), ...inventedRegister(PERSONS) };

const trial = (): Promise<Trial> => trialOf(register, newName);

interface Row {
  readonly clients: number;
  readonly [column: string]: string | number | null;
}

const report = async (store: string, ...given: readonly string[]): Promise<readonly Row[]> => {
  const { out, err, code } = await called(['report', ...given, '--json', '--store', store]);
  expect([code, err]).toEqual([0, '']);
  const [answer] = JSON.parse(out) as readonly { readonly rows: readonly Row[] }[];
  return answer?.rows ?? [];
};

const clients = async (store: string, ...given: readonly string[]): Promise<number> =>
  (await report(store, ...given)).reduce((sum, row) => sum + row.clients, 0);

const MONTHS = ['2024-02', '2024-05', '2024-08', '2024-11', '2025-01'];
const DAYS_OF_OFFICE = ['2021-06-15', '2022-03-31', '2022-12-31', '2024-05-19', '2025-01-15'];

describe('a register', () => {
  let asked: Trial;
  let checked: Told;
  let recorded: Told;

  beforeAll(async () => {
    asked = await trial();
    checked = await run('check', asked);
    recorded = await run('record', asked);
  }, 300_000);

  it('is checked without recording anything, and recorded as the check said', () => {
    expect([...checked.refused]).toEqual([]);
    expect([checked.code, recorded.code, recorded.err]).toEqual([0, 0, '']);
    expect(totals(checked)).toEqual({ new: Object.values(register).flat().length, known: 0, refused: 0 });
    expect(recorded.sheets).toEqual(checked.sheets);
  });

  it('is recorded once, however often it is run', async () => {
    const before = await called(['status', '--json', '--store', asked.store]);
    const again = await run('record', asked);
    expect(again.code).toBe(0);
    expect(totals(again)).toEqual({ new: 0, known: totals(checked).new, refused: 0 });
    expect((await called(['status', '--json', '--store', asked.store])).out).toBe(before.out);
  }, 300_000);

  it('gives the figures that its rows hold', async () => {
    const { store } = asked;
    const oracle = counted(register);
    for (const month of MONTHS) {
      const day = `${month}-15`;
      const sexes = Object.fromEntries(
        (await report(store, 'active', '--day', day, '--by', 'sex')).map(
          ({ sex, clients: each }) => [String(sex), each] as const,
        ),
      );
      expect({ month, ...sexes }).toEqual({ month, other: 0, ...oracle.activeBySex(day) });
      expect([month, await clients(store, 'served', '--month', month)]).toEqual([
        month,
        oracle.served(month),
      ]);
      expect([month, await clients(store, 'new', '--month', month)]).toEqual([month, oracle.started(month)]);
      expect([month, await clients(store, 'status-granted', '--month', month)]).toEqual([
        month,
        oracle.granted(month),
      ]);
    }
  }, 300_000);

  it('gives the providers, workers and places that the rows of its office hold', async () => {
    const { store } = asked;
    const oracle = counted(register);
    for (const day of DAYS_OF_OFFICE) {
      const providers = (await report(store, 'providers', '--day', day)).map(({ provider, from, to }) => [
        ...[provider, from, to],
      ]);
      expect({ day, providers }).toEqual({ day, providers: oracle.providers(day) });
      const month = day.slice(0, 7);
      const staff = (await report(store, 'staff', '--month', month)).filter(({ workers }) => workers !== 0);
      expect({
        month,
        ...Object.fromEntries(staff.map(({ role, workers }) => [String(role), workers])),
      }).toEqual({ month, ...oracle.engaged(month) });
    }
    for (const month of MONTHS) {
      const by = await clients(store, 'served-by-provider', '--month', month);
      expect([month, by]).toEqual([month, oracle.served(month)]);
      const day = `${month}-15`;
      const inCentre = (await report(store, 'active', '--day', day, '--by', 'place')).flatMap(
        ({ place, clients: each }) => (place === 'Upmala' ? [each] : []),
      );
      expect([day, inCentre[0] ?? 0]).toEqual([day, oracle.activeInCentre(day, 'upmala')]);
    }
  }, 300_000);
});

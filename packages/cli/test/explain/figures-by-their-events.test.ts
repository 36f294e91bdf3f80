import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { questions } from '../../src/questions/questions';
import { isExplained } from '../../src/explain/figure';
import { called } from '../support/called';
import { exampleStore, fileNo } from '../support/example-store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

let store = '';
beforeAll(async () => {
  store = await exampleStore(newName());
});

interface Told {
  readonly question: string;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const asked = async (...given: readonly string[]): Promise<readonly Told[]> => {
  const { code, out, err } = await called([...given, '--format', 'json', '--store', store]);
  expect([given, code, err]).toEqual([given, 0, '']);
  return JSON.parse(out) as readonly Told[];
};

const tableOf = (tables: readonly Told[], name: string) =>
  tables.find(({ question }) => question === name)?.rows;

describe('explain', () => {
  it('names the files that count in each part, and the events behind each', async () => {
    const tables = await asked('explain', 'active', '--day', '2024-03-31', '--by', 'sex');
    expect(tables.map(({ question }) => question)).toEqual(['active-by-sex', 'files', 'events']);
    expect(tableOf(tables, 'files')).toEqual([
      { file: fileNo(1), part: 'active-by-sex/female', amount: 1 },
      { file: fileNo(2), part: 'active-by-sex/male', amount: 1 },
    ]);
    expect(tableOf(tables, 'events')?.map(({ file, event }) => [file, event])).toEqual([
      [fileNo(1), 'ClientRegistered'],
      [fileNo(1), 'ServiceStarted'],
      [fileNo(2), 'ClientRegistered'],
      [fileNo(2), 'ServiceStarted'],
    ]);
  });

  it('adds up to the figure, for every question', async () => {
    for (const { name, when } of questions.filter(isExplained)) {
      const time = when === 'day' ? ['--day', '2024-03-31'] : ['--month', '2024-03'];
      const { code, err } = await called(['explain', name, ...time, '--store', store]);
      expect([name, code, err]).toEqual([name, 0, '']);
    }
    const tables = await asked('explain', 'served', '--month', '2024-03');
    expect(tables[0]?.rows).toEqual([{ clients: 2 }]);
    expect(tableOf(tables, 'files')?.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(2);
  });

  it('explains one client alone, or why the client does not count', async () => {
    const day = ['explain', 'active', '--day', '2024-03-31'];
    expect(tableOf(await asked(...day, '--client', fileNo(2)), 'files')).toEqual([
      { file: fileNo(2), part: 'active', amount: 1 },
    ]);
    expect(tableOf(await asked(...day, '--client', fileNo(9)), 'why-not')).toEqual([
      { file: fileNo(9), reason: 'NoRow' },
    ]);
    const before = await asked('explain', 'active', '--day', '2024-01-31', '--client', fileNo(1));
    expect(tableOf(before, 'why-not')).toEqual([{ file: fileNo(1), reason: 'NothingKeepsOut' }]);
  });

  it('speaks of parts and events in words', async () => {
    const { out } = await called([
      ...['explain', 'active', '--day', '2024-03-31', '--by', 'country', '--store', store, '--lang', 'en'],
    ]);
    expect(out).toContain('Syria');
    expect(out).toContain('Service started');
  });

  it('knows no finding, which names its events itself', async () => {
    const { code } = await called(['explain', 'findings', '--day', '2024-03-31', '--store', store]);
    expect(code).toBe(2);
  });
});

describe('difference', () => {
  it('names what was learned since', async () => {
    const tables = await asked(
      'difference',
      'served',
      '--month',
      '2024-03',
      '--before-known-at',
      '2024-03-15',
    );
    expect(tables.map(({ question, rows }) => [question, rows.length])).toEqual([
      ['served-before', 1],
      ['served-after', 1],
      ['files', 1],
      ['events', 1],
    ]);
    expect(tables[0]?.asked).toMatchObject({ known_at: '2024-03-15T21:59:59.999Z' });
    expect(tableOf(tables, 'files')).toEqual([
      { change: 'came', file: fileNo(2), part: 'served', before: null, after: 1 },
    ]);
    expect(tableOf(tables, 'events')).toMatchObject([{ event: 'SupportDelivered', known_to: 'after' }]);
  });

  it('names what lies between two days, or two months', async () => {
    const days = await asked('difference', 'active', '--day', '2024-03-31', '--before-day', '2024-01-31');
    expect(tableOf(days, 'files')?.map(({ change }) => change)).toEqual(['came', 'came']);
    const months = await asked(
      'difference',
      'served',
      '--month',
      '2024-03',
      '--before-from',
      '2024-01-01',
      '--before-to',
      '2024-02-29',
    );
    expect(months[0]?.asked).toMatchObject({ from: '2024-01-01', to: '2024-02-29' });
    expect(months[1]?.asked).toMatchObject({ month: '2024-03' });
  });

  it('is refused where both are the same, and says which option is wrong', async () => {
    const english = (...given: readonly string[]) =>
      called(['difference', 'active', '--day', '2024-03-31', '--lang', 'en', '--store', store, ...given]);
    expect(await english()).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--before-known-at'),
    });
    expect(await english('--before-day', '31.02.2024')).toMatchObject({
      code: 2,
      err: '--before-day: “31.02.2024” is no day; write one such as 2018-07-16.\n',
    });
  });
});

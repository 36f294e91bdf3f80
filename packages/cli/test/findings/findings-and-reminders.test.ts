import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import { findings, findingsToDate } from '@pavadonis/projection-findings';
import { scratch } from '@pavadonis/fixtures/scratch';
import { client, clientNo, type GivenEvent, logOf } from '@pavadonis/testing';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { called } from '../support/called';
import { fileNo } from '../support/example-store';
import { stored } from '../support/stored';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const given = (): readonly GivenEvent[] => [
  ...client(clientRegistered(), supportDelivered({ on: civilDate('2024-03-14') })),
  ...clientNo(2)(unaccompaniedMinorRegistered(), serviceStarted()),
];

let store = '';
beforeAll(async () => {
  store = await stored(newName(), given());
});

type Row = Readonly<Record<string, string | null>>;

const rows = async (...asked: readonly string[]): Promise<readonly Row[]> => {
  const { code, out, err } = await called([...asked, '--format', 'json', '--store', store]);
  expect([code, err]).toEqual([0, '']);
  return (JSON.parse(out) as [{ readonly rows: readonly Row[] }])[0].rows;
};

const DAY = ['--day', '2024-04-30'];

describe('findings', () => {
  it('are those of the read model, with the events that show them', async () => {
    const found = findingsToDate(project(findings, logOf(given())), {
      asOf: civilDate('2024-04-30'),
      centreDays: 0,
    });
    expect(found.length).toBeGreaterThan(2);
    expect(await rows('findings', ...DAY)).toEqual(
      found.map(({ _tag, stream, on, to, shownBy }) =>
        expect.objectContaining({ finding: _tag, stream, on, to: to ?? null, events: shownBy.join(' ') }),
      ),
    );
  });

  it('are chosen by rule, severity and client', async () => {
    const all = await rows('findings', ...DAY);
    const [first] = all;
    const rule = String(first?.['finding']);
    expect(await rows('findings', ...DAY, '--rule', rule)).toEqual(
      all.filter((row) => row['finding'] === rule),
    );
    for (const severity of ['breach', 'warning', 'notice'])
      expect(await rows('findings', ...DAY, '--severity', severity)).toEqual(
        all.filter((row) => row['severity'] === severity),
      );
    const own = all.filter((row) => row['stream'] === fileNo(2));
    expect(await rows('findings', ...DAY, '--client', fileNo(2))).toEqual(own);
    expect(await rows('findings', ...DAY, '--client', fileNo(2).replace('client-', ''))).toEqual(own);
  });

  it('are those of what was known', async () => {
    expect(await rows('findings', ...DAY, '--known-at', '0')).toEqual([]);
  });

  it('of a client whom nobody knows are refused', async () => {
    for (const command of ['findings', 'reminders']) {
      const { code, err } = await called([
        command,
        ...DAY,
        '--client',
        fileNo(9),
        '--store',
        store,
        '--lang',
        'en',
      ]);
      expect([code, err]).toEqual([2, expect.stringContaining('there is no file')]);
    }
  });

  it('of a rule that nobody knows are refused, with those that there are', async () => {
    const { code, err } = await called([
      'findings',
      ...DAY,
      '--rule',
      'Nothing',
      '--store',
      store,
      '--lang',
      'en',
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining('FundedTwice')]);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

describe('reminders', () => {
  it('are those of a day, and of days ahead', async () => {
    // the minor of the examples comes of age on 2 June 2024
    const birthday = { reminder: 'EighteenthBirthday', stream: fileNo(2) };
    expect(await rows('reminders', '--day', '2024-04-30')).toEqual([]);
    const ahead = await rows('reminders', '--day', '2024-04-30', '--ahead', '60');
    expect(ahead).toContainEqual(expect.objectContaining(birthday));
    const kind = ['--kind', 'EighteenthBirthday'];
    expect(await rows('reminders', '--day', '2024-04-30', '--ahead', '60', ...kind)).toEqual(
      ahead.filter(({ reminder }) => reminder === 'EighteenthBirthday'),
    );
    expect(await rows('reminders', '--day', '2024-04-30', '--ahead', '60', '--client', fileNo(1))).toEqual(
      ahead.filter(({ stream }) => stream === fileNo(1)),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Recordable } from '@pavadonis/domain';
import { notationOf } from '@pavadonis/page';
import { logOf } from '@pavadonis/testing';
import { trialDesk } from '../support/trial-desk';
import { storedIn } from '../support/stored-in';
import { KNOWN_ON, month } from './month';

const trial = trialDesk((desk) => storedIn(desk, month));

/** Reads the tables of a page: the cells of each row by its heading, table by table. */
const tablesIn = (body: string): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> => {
  const textOf = (markup: string): string =>
    markup
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return new Map(
    [...body.matchAll(/<caption>(.*?)<\/caption>(.*?)<\/table>/gs)].map(([, caption = '', table = '']) => [
      caption,
      new Map(
        [...table.matchAll(/<th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)].map(([, head = '', cells = '']) => [
          textOf(head),
          [...cells.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => textOf(cell)),
        ]),
      ),
    ]),
  );
};

/** Counts whom a log shows as served in February 2024: by contacts that nothing voided, on their last day told. */
const servedIn = (log: ReturnType<typeof logOf>): ReadonlyMap<string, string> => {
  const days = new Map<string, { readonly stream: string; readonly on: string }>();
  for (const { id, stream, event } of log) {
    const told: Recordable = event;
    if (told.type === 'SupportDelivered') days.set(id, { stream, on: told.on });
    if (told.type === 'EventAmended') days.set(told.target, { stream, on: told.to.on });
    if (told.type === 'EventVoided') days.delete(told.target);
  }
  return new Map(
    [...days.values()].filter(({ on }) => on.startsWith('2024-02')).map(({ stream, on }) => [stream, on]),
  );
};

const log = logOf(month);
const known = log.filter(({ recordedAt }) => recordedAt.slice(0, 10) <= KNOWN_ON);
const euros = (cents: number): string => notationOf('en').euros(cents);

const english = async (path: string) => {
  const browser = await trial.signedIn('coordinator');
  await browser.get('/language/en');
  return browser.get(path);
};

describe('the dashboard of a month', () => {
  it('counts whom an oracle counts, of all that is known now', async () => {
    const { body } = await english('/dashboard?month=2024-02');
    const tables = tablesIn(body);
    expect(tables.get('The month in figures')?.get('Clients served')).toEqual([String(servedIn(log).size)]);
    expect(tables.get('Clients served, by provider')).toEqual(new Map([['river-house', ['2']]]));
    expect(tables.get('Women, men and children served')).toEqual(new Map([['Women', ['2']]]));
  });

  it('shows beside it what was known at the end of another day', async () => {
    const { body } = await english(`/dashboard?month=2024-02&known-at=${KNOWN_ON}`);
    const tables = tablesIn(body);
    expect(tables.get('The month in figures')).toEqual(
      new Map([
        ['Clients served', [String(servedIn(known).size), String(servedIn(log).size), '-1']],
        ['First-time clients', ['4', '4', '0']],
        ['Active clients at the end of the day', ['4', '4', '0']],
        ['Costs', [euros(1001), euros(901), euros(-100)]],
      ]),
    );
    expect(tables.get('Women, men and children served')).toEqual(
      new Map([
        ['Women', ['1', '2', '+1']],
        ['Men', ['1', '0', '-1']],
        ['Children', ['1', '0', '-1']],
      ]),
    );
    expect(tables.get('Clients served, by place of residence')?.get('Saldus')).toEqual(['1', '0', '-1']);
  });

  it('splits the costs by source to the cent', async () => {
    const { body } = await english('/dashboard?month=2024-02');
    // 85 % of 901 cents are 765.85, of which a fund pays whole cents and the state the rest
    expect(tablesIn(body).get('Costs by source of funding')).toEqual(
      new Map([
        ['European Social Fund Plus', [euros(765)]],
        ['State budget', [euros(136)]],
      ]),
    );
  });

  it('names the records that make the difference', async () => {
    const { body } = await english(`/dashboard?month=2024-02&known-at=${KNOWN_ON}`);
    const rows = tablesIn(body);
    const people = rows.get('Clients');
    expect([...(people?.keys() ?? [])]).toEqual(['000000000002', '000000000003', '000000000004']);
    expect(people?.get('000000000002')?.[2]).toMatch(/^Event amended .*recorded 2 Mar 2024/);
    expect(people?.get('000000000003')?.[2]).toMatch(/^Event voided .*recorded 3 Mar 2024/);
    expect(people?.get('000000000004')?.[2]).toMatch(/^Support delivered 28 Feb 2024 recorded 2 Mar 2024/);
    expect([...(rows.get('Costs')?.values() ?? [])].map(([, , why]) => why)).toEqual([
      expect.stringMatching(/^Cost corrected 3 Mar 2024/),
    ]);
  });

  it('says so where nothing that was recorded later changes it', async () => {
    const { body } = await english('/dashboard?month=2024-02&known-at=2024-03-03');
    expect(body).toContain('The figures do not differ');
  });

  it('counts as of a day what had happened by it', async () => {
    const { body } = await english('/dashboard?month=2024-02&as-of=2024-02-11');
    expect(tablesIn(body).get('The month in figures')?.get('Clients served')).toEqual(['0']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { trialDesk } from '../support/trial-desk';

const trial = trialDesk();

const cases: readonly (readonly [query: string, lv: string, en: string])[] = [
  ['month=2024-13', '„2024-13” nav mēnesis.', '“2024-13” is no month.'],
  ['month=2018', '„2018” nav mēnesis.', '“2018” is no month.'],
  ['month=9999-12', '„9999-12” ir pārāk tālu.', '“9999-12” is too far away.'],
  ['as-of=2024-02-30', '„2024-02-30” nav diena.', '“2024-02-30” is no day.'],
  ['as-of=0001-01-01', '„0001-01-01” ir pārāk tālu.', '“0001-01-01” is too far away.'],
  ['known-at=vakar', '„vakar” nav diena.', '“vakar” is no day.'],
  ['known-at=2024-03-05', '„2024-03-05”: šī diena vēl nav pienākusi', '“2024-03-05”: that day has not come'],
  [
    `known-at=${encodeURIComponent('"><script>')}`,
    '„&quot;&gt;&lt;script&gt;” nav diena.',
    '“&quot;&gt;&lt;script&gt;” is no day.',
  ],
];

describe('a date that the dashboard does not understand', () => {
  it.each(cases)('is told beside its field: %s', async (query, lv, en) => {
    const browser = await trial.signedIn('auditor');
    const latvian = await browser.get(`/dashboard?${query}`);
    expect([latvian.status, latvian.body]).toEqual([200, expect.stringContaining(lv)]);
    expect(latvian.body).toContain('aria-invalid="true"');
    await browser.get('/language/en');
    expect((await browser.get(`/dashboard?${query}`)).body).toContain(en);
  });

  it('is taken as it is written in Latvia', async () => {
    const browser = await trial.signedIn('auditor');
    const { body } = await browser.get('/dashboard?month=02.2024&as-of=28.02.2024.&known-at=1.3.2024');
    for (const value of ['2024-02', '2024-02-28', '2024-03-01']) expect(body).toContain(`value="${value}"`);
    expect(body).not.toContain('aria-invalid');
  });

  it('is by default left out, and the month is the last one that is over', async () => {
    const browser = await trial.signedIn('auditor');
    expect((await browser.get('/dashboard')).body).toContain('value="2024-02"');
  });
});

import { describe, expect } from '@jest/globals';
import { inChromium } from '@pavadonis/fixtures/chromium';
import { operationId, others, own, twoClients } from '../support/prepared';
import { recordedOf, typesAfter } from '../support/sending';
import { trialDesk } from '../support/trial-desk';
import { type Visitor, visitor } from '../support/visitor';

const trial = trialDesk(twoClients, { listens: true });
const itInChromium = inChromium();
const DAY = 24 * 60 * 60 * 1000;

/** The cells of the row of a page that such a text heads. */
const rowOf = async ({ page }: Visitor, heading: string): Promise<readonly string[]> =>
  page
    .locator('main tr')
    .filter({ has: page.getByRole('rowheader', { name: heading, exact: true }) })
    .first()
    .locator('td')
    .allInnerTexts();

/** Moves the month and its two dates by the form of the dashboard. */
const moved = async (at: Visitor, month: string, asOf = '', knownAt = ''): Promise<void> => {
  await at.at('/dashboard');
  await at.fill({ month, 'as-of': asOf, 'known-at': knownAt });
  await at.send();
};

const ENTRY = { labourStatus: 'inactive', education: 'isced-3-4', disability: 'no', rural: 'no' };
const BACKGROUND = { foreignBackground: 'yes', minority: 'refused', homeless: 'no' };

describe('in a browser, a coordinator', () => {
  itInChromium(
    'goes from what is overdue to the form that does it, and it is due no more',
    async (browser) => {
      const at = await visitor(trial, browser, 'coordinator');
      const { page } = at;
      await at.at('/reminders?when=overdue');
      await page.locator(`main a[href="/clients/${own.clientId}"]`).first().click();
      expect(await page.locator('#due .late').first().innerText()).toBe('Nokavēts.');
      await page.locator('#due a[href*="record-entry"]').click();
      expect(await page.locator('#field-on').inputValue()).toBe('2024-01-10');
      const before = (await recordedOf(trial, own.clientId)).length;
      await at.fill({ operationId, ...ENTRY, ...BACKGROUND });
      await at.send();
      expect(await typesAfter(trial, own.clientId, before)).toEqual(['ParticipationEntryRecorded']);
      expect(await page.locator('#due a[href*="record-entry"]').count()).toBe(0);
      expect(await page.locator('#participation td').first().innerText()).toBe('10.01.2024');
    },
  );

  itInChromium('sees what a correction did to a month, as it was known and as it is', async (browser) => {
    // the next day, so that there is a day on which the correction was not known
    trial.pass(DAY);
    const at = await visitor(trial, browser, 'coordinator');
    const { page } = at;
    await moved(at, '2024-02');
    expect(await rowOf(at, 'Apkalpotie klienti')).toEqual(['2']);
    await moved(at, '2024-02', '2024-01-31');
    expect(await rowOf(at, 'Apkalpotie klienti')).toEqual(['0']);

    await at.at(`/clients/${others.clientId}`);
    await page.locator('#contacts a[href$="/amend"]').first().click();
    await at.fill({ on: '2024-01-31', correction: 'the day was mistyped' });
    await at.send();
    expect(await page.locator('[role=status]').innerText()).toBe('Ierakstīts labojums.');

    await moved(at, '2024-02');
    expect(await rowOf(at, 'Apkalpotie klienti')).toEqual(['1']);
    await moved(at, '2024-02', '', '2024-03-04');
    expect(await rowOf(at, 'Apkalpotie klienti')).toEqual(['2', '1', '-1']);
    // the question is in the address, which can be sent on
    expect(new URL(page.url()).searchParams.get('known-at')).toBe('2024-03-04');
    const why = page.locator('main section').last();
    expect(await why.innerText()).toContain('coordinator-1');
    await why.locator(`a[href="/clients/${others.clientId}"]`).first().click();
    expect(await page.locator('#timeline del').first().innerText()).toContain('01.02.2024');
    expect(at.complaints).toEqual([]);
  });

  itInChromium(
    'merges two files of one person, who is counted once and has both on one page',
    async (browser) => {
      const at = await visitor(trial, browser, 'coordinator');
      const { page } = at;
      await at.at('/register');
      const person = { on: '2024-03-01', sex: 'female', countryOfOrigin: 'SY', arrivalMode: 'spontaneous' };
      await at.fill(person);
      await at.send();
      const [, id = ''] = /\/clients\/([^/?]+)/.exec(page.url()) ?? [];
      await page.locator('a[href$="/merge"]').click();
      await at.fill({ survivorId: 'no number' });
      await at.send();
      expect(await page.locator('#field-survivorId-error').innerText()).toBe(
        'Lietā, kurai jāpaliek, neviens nav reģistrēts.',
      );
      await at.fill({ survivorId: own.clientId.slice(-12) });
      await at.send();
      expect(new URL(page.url()).pathname).toBe(`/clients/${own.clientId}`);
      const about = page.locator('#about');
      expect(await about.locator('li code').allInnerTexts()).toEqual(
        [own.clientId, id].map((each) => each.slice(-12)),
      );
      // a link to the file that is no more leads to the one that stayed
      await at.at(`/clients/${id}`);
      expect(new URL(page.url()).pathname).toBe(`/clients/${own.clientId}`);
      await at.at(`/clients?standing=all&id=${own.clientId.slice(-12)}`);
      expect(await page.locator('main tbody tr').count()).toBe(1);
    },
  );
});

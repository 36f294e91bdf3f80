import { describe, expect } from '@jest/globals';
import { inChromium } from '@pavadonis/fixtures/chromium';
import { readFileSync } from 'node:fs';
import { registered, SECRET } from '../protection/a-client';
import { trialDesk } from '../support/trial-desk';
import { visitor } from '../support/visitor';

const trial = trialDesk(undefined, { listens: true });
const itInChromium = inChromium();
const DAY = 24 * 60 * 60 * 1000;

describe('in a browser, a data protection officer', () => {
  itInChromium('gives a person what is recorded, and forgets them when that is due', async (browser) => {
    const id = await registered(trial.desk());
    const first = await visitor(trial, browser, 'data_protection_officer');
    await first.at('/protection');
    await first.fill({ client: id.slice(-12) });
    await first.send();
    expect(new URL(first.page.url()).pathname).toBe(`/protection/clients/${id}`);
    // nothing is offered that cannot be done yet
    const offered = first.page.locator('main section').nth(1).locator('a');
    expect(await offered.allInnerTexts()).toEqual(['Apstiprināt, cik ilgi lieta jāglabā', 'Lūgt aizmirst']);

    const [file] = await Promise.all([
      first.page.waitForEvent('download'),
      first.page.locator('a[href$="access.html"]').click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain(SECRET);
    await first.at(`/protection/readings?client=${id}`);
    expect(await first.page.locator('main tbody td').allInnerTexts()).toEqual(
      expect.arrayContaining(['officer-1', 'piekļuve saviem datiem']),
    );

    await first.at(`/clients/${id}/ask-forgetting`);
    await first.fill({ ground: 'consent_withdrawn' });
    await first.send();
    expect(await first.page.locator('[role=alert]').isVisible()).toBe(true);
    await first.page.locator('#problem a[href$="/confirm-retention"]').click();
    await first.fill({ keptUntil: '2024-03-03', source: 'an invented rule' });
    await first.send();
    await offered.getByText('Lūgt aizmirst').click();
    await first.fill({ ground: 'consent_withdrawn' });
    await first.send();
    expect(await first.page.locator('[role=status]').isVisible()).toBe(true);
    await offered.getByText('Aizmirst klientu').click();
    await first.page.check('#sure');
    await first.send();
    expect(await first.page.locator('[role=alert]').isVisible()).toBe(true);

    trial.pass(31 * DAY);
    const at = await visitor(trial, browser, 'data_protection_officer', { width: 320 });
    await at.at('/protection');
    await at.page.locator(`main a[href="/protection/clients/${id}"]`).first().click();
    await at.page.locator('a[href$="/forget"]').click();
    await at.send();
    expect(await at.page.locator('#sure-error').isVisible()).toBe(true);
    await at.page.check('#sure');
    await at.send();
    expect(await at.page.locator('main').innerText()).toContain('Teksti iznīcināti 04.04.2024');
    await at.at(`/clients/${id}`);
    const client = await at.page.locator('main').innerText();
    expect([client.includes('iznīcināts'), client.includes(SECRET)]).toEqual([true, false]);
    // a refused form is answered as one, which a browser notes
    const complaints = [...first.complaints, ...at.complaints].filter((each) => !each.includes('422'));
    expect(complaints).toEqual([]);
  });
});

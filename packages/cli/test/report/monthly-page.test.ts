import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../src/answer/answer';
import { text } from '../../src/language';
import { monthlyPage } from '../../src/report/monthly-page';

const KINDS = 17;
const title = text('Mēnesis', 'A month');

const answer: Answer = {
  name: 'kinds',
  title: text('Veidi', 'Kinds'),
  asked: [{ name: 'month', title, kind: 'month', value: '2024-03' }],
  columns: [
    { name: 'kind', title: text('Veids', 'Kind'), meaning: text('Veids', 'Kind'), kind: 'text' },
    { name: 'count', title: text('Skaits', 'Count'), meaning: text('Skaits', 'Count'), kind: 'count' },
  ],
  rows: Array.from({ length: KINDS }, (_, i) => [`kind ${i + 1}`, KINDS - i]),
};

const pageOf = (rows: Answer['rows']): Promise<string> =>
  monthlyPage({ title, known: [], answers: [{ ...answer, rows }] }, 'en');

describe("the page of a month's report", () => {
  it('says how many of the rows its chart leaves to the table', async () => {
    const page = await pageOf(answer.rows);
    expect(page).toContain('The chart shows the first 15 of 17; the table shows all.');
    expect(page).toContain('Diagrammā ir pirmie 15 no 17; tabulā ir visi.');
    expect(page.match(/>kind 17</g)).toHaveLength(2);
    expect(await pageOf(answer.rows.slice(0, 15))).not.toContain('<figcaption>');
  });

  it('has a chart for a wide and for a narrow screen, and says the month once', async () => {
    const page = await pageOf(answer.rows);
    expect(page.match(/<div class="wide">/g)).toHaveLength(2);
    expect(page.match(/<div class="narrow">/g)).toHaveLength(2);
    expect(page).not.toContain('March 2024');
  });

  it('says as of when it was known', async () => {
    const known = [
      { name: 'known_at', title: text('Kā zināts', 'As known at'), kind: 'day', value: '2024-04-02' },
    ] as const;
    expect(await monthlyPage({ title, known, answers: [answer] }, 'lv')).toContain('As known at: 2 Apr 2024');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../src/answer/answer';
import { xlsxOf } from '../../src/formats/xlsx';
import { text } from '../../src/language';
import { answerOf, hostile } from '../support/hostile';
import { partOf, sheetsOf } from '../support/read-spreadsheet';

const head = (lv: string, en: string) => ({ title: text(lv, en), meaning: text(lv, en) });

const money: Answer = {
  name: 'funding',
  title: text('Finansējums', 'Funding'),
  asked: [{ name: 'month', kind: 'month', value: '2018-06', title: text('Mēnesis', 'Month') }],
  columns: [
    { name: 'month', kind: 'month', ...head('Mēnesis', 'Month') },
    { name: 'day', kind: 'day', ...head('Diena', 'Day') },
    {
      name: 'source',
      kind: 'class',
      ...head('Avots', 'Source'),
      words: (code) => text(`lv ${code}`, `en ${code}`),
    },
    { name: 'clients', kind: 'count', ...head('Klienti', 'Clients') },
    { name: 'costs', kind: 'cents', ...head('Izmaksas', 'Costs') },
    { name: 'share', kind: 'percent', ...head('Daļa', 'Share') },
  ],
  rows: [
    ['2018-06', '2018-06-30', 'ESF', 1234, 123_456, 85],
    ['2018-07', undefined, 'state', 0, -5, undefined],
  ],
};

describe('a spreadsheet', () => {
  it('is read by another library with the same values and types', async () => {
    const [sheet] = await sheetsOf(await xlsxOf([money], 'en'));
    expect(sheet).toEqual({
      sheet: 'funding',
      data: [
        ['Month', 'Day', 'Source', 'Clients', 'Costs', 'Share'],
        [new Date('2018-06-01T00:00:00Z'), new Date('2018-06-30T00:00:00Z'), 'en ESF', 1234, 1234.56, 0.85],
        [new Date('2018-07-01T00:00:00Z'), null, 'en state', 0, -0.05, null],
      ],
    });
  });

  it('has a sheet for each question, with a name of its own, and one about them', async () => {
    const long = { ...money, name: 'a-question-whose-name-is-longer-than-a-sheet-takes' };
    const sheets = await sheetsOf(await xlsxOf([money, money, long, long], 'lv'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'funding',
      'funding 2',
      'a-question-whose-name-is-longer',
      'a-question-whose-name-is-lo 2',
      'Par šo',
    ]);
    expect(sheets.at(-1)?.data[1]?.slice(0, 2)).toEqual(['funding', 'Finansējums']);
  });

  it('keeps its first row in sight', async () => {
    const sheet = partOf(await xlsxOf([money], 'en'), 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it('holds hostile texts as texts, and no formula', async () => {
    const made = await xlsxOf([answerOf(hostile)], 'lv');
    expect(partOf(made, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    const [sheet] = await sheetsOf(made);
    const texts = sheet?.data.slice(1).map(([each]) => each) ?? [];
    expect(texts).toHaveLength(hostile.length);
    expect(texts).toContain('=HYPERLINK("https://example.invalid","x")');
    for (const each of texts) {
      expect(typeof each).toBe('string');
      expect(each).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditReport, auditReportPage } from '@pavadonis/audit-report';
import { scratch } from '@pavadonis/fixtures/scratch';
import { late } from '@pavadonis/testing';
import { reportOf, sealedIn, storeOf } from '../support/given';
import { articleOf, rowsOf, textIn, tilesOf } from '../support/reading';
import { active, activeShare, moreClients, story } from '../support/story';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const MORE = 25;
let report: AuditReport;
let page: string;

beforeAll(async () => {
  const store = await storeOf(story, late('2024-09-03', moreClients(MORE)));
  report = await reportOf({
    store,
    sealed: await sealedIn(newName(), store),
    figures: [active, activeShare],
    remarks: [{ lv: 'Viss ir izdomāts.', en: 'All is invented.' }],
  });
  page = auditReportPage(report);
});

const languages = ['lv', 'en'] as const;
const sumOf = (severity: string): number =>
  report.findings.filter((each) => each.severity === severity).reduce((sum, { count }) => sum + count, 0);

describe('the page of a report', () => {
  it('tells the counts of the data at its head, in both languages', () => {
    const counts = [
      sumOf('breach'),
      sumOf('warning'),
      sumOf('notice'),
      report.recordKeeping.late.length,
      report.recordKeeping.corrections.length,
      report.log.events,
    ];
    const [lv, en] = languages.map((language) => Object.values(tilesOf(articleOf(page, language))));
    expect(lv).toEqual(['Atbilst', ...counts.map(String)]);
    expect(en).toEqual(['Holds', ...counts.map(String)]);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(3);
  });

  it('tells every finding, of whatever kind', () => {
    for (const [language, days] of [
      ['lv', /^\d\d\.\d\d\.\d{4}/],
      ['en', /^\d+ \w+ \d{4}/],
    ] as const) {
      const article = articleOf(page, language);
      const section = /<section id="..-findings">.*?<\/section>/s.exec(article)?.[0] ?? '';
      const shown = [...section.matchAll(/<tr>\s*<th scope="row">(.*?)<\/th>/gs)].filter(([, head = '']) =>
        days.test(textIn(head)),
      );
      expect(shown).toHaveLength(report.findings.reduce((sum, { count }) => sum + count, 0));
    }
  });

  it('tells every late entry and its days', () => {
    const expected = report.recordKeeping.late.map(({ daysLate }) => String(daysLate));
    expect(expected.length).toBeGreaterThan(10);
    expect(rowsOf(articleOf(page, 'lv'), 'Novēloti ieraksti').map((row) => row.at(-1))).toEqual(expected);
    expect(rowsOf(articleOf(page, 'en'), 'Late entries').map((row) => row.at(-1))).toEqual(expected);
  });

  it('sums up who recorded how much, to the counts at its head', () => {
    const { log, recordKeeping } = report;
    const counts = [log.events, recordKeeping.late.length, recordKeeping.corrections.length].map(String);
    expect(textIn(articleOf(page, 'en'))).toContain(`All users ${counts.join(' ')}`);
    expect(textIn(articleOf(page, 'lv'))).toContain(`Visi lietotāji ${counts.join(' ')}`);
  });

  it('tells every correction: who made it and what it changed', () => {
    expect(rowsOf(articleOf(page, 'en'), 'Corrections')).toEqual([
      [
        expect.stringMatching(/^Service started 12 Feb 2024 #4 client-/),
        'amended #8',
        'on : 2024-02-12 → 2024-02-20',
        '1 Jul 2024, 15:00',
        'u-17 (social_worker)',
      ],
      [
        expect.stringMatching(/^Service started 12 Feb 2024 #6 client-/),
        'voided #9',
        '',
        '1 Jul 2024, 15:00',
        'u-17 (social_worker)',
      ],
    ]);
  });

  it('tells every row of a figure with its part and its events', () => {
    const article = articleOf(page, 'en');
    const [part] = report.figures[0]?.parts ?? [];
    const rows = rowsOf(article, 'Clients at the end of the day: rows that count');
    expect(rows.map(([stream, amount]) => [stream, amount])).toEqual(
      part?.rows.map(({ stream, amount }) => [stream, String(amount)]),
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(
      rows.filter(([, , events = '']) => events.includes('corrections: Event amended 1 Jul 2024 #8')),
    ).toHaveLength(1);
    expect(rowsOf(article, 'Clients at the end of the day: rows by types of events')).toEqual([
      ['Service started', String(part?.rows.length), String(part?.answer)],
    ]);
  });

  it('heads the sum of all rows, and says of a figure that is no sum that it is none', () => {
    const [figure] = report.figures;
    if (figure === undefined) throw new Error('there is a figure');
    const noSum = 'The parts do not add up to this figure';
    const section = textIn(articleOf(page, 'en'));
    expect(section).toContain(`All rows ${String(figure.parts[0]?.rows.length)}`);
    expect(section).not.toContain(noSum);
    const parts = figure.parts.map((part) => ({ ...part, answer: part.answer + 1 }));
    const other = auditReportPage({ ...report, figures: [{ ...figure, parts }] });
    expect(textIn(articleOf(other, 'en'))).toContain(noSum);
  });

  it('writes positions and places with the digits that they have in the data', () => {
    const { seal, events } = report;
    const [event] = events;
    if (seal._tag !== 'Compared' || event === undefined) throw new Error('there are a seal and an event');
    const { stream, revision, id } = event;
    const found = { position: 27_547, stream, revision, id };
    const differences = [{ _tag: 'Changed', index: 27_546, found }] as const;
    const verdict = { _tag: 'Differs', differences, damagedTiles: [] } as const;
    const differing = auditReportPage({ ...report, seal: { ...seal, verdict } });
    for (const language of languages)
      expect(textIn(articleOf(differing, language))).toContain(` 27546 #27547 ${stream} ${id}`);
  });

  it('writes a share as percent beside its two numbers', () => {
    const [numerator = 0, denominator = 1] = report.figures[1]?.parts.map(({ answer }) => answer) ?? [];
    const percent = String(Math.round((100 * numerator) / denominator));
    expect(textIn(articleOf(page, 'en'))).toContain(
      `Share ${percent}% (${String(numerator)} / ${String(denominator)})`,
    );
    expect(textIn(articleOf(page, 'lv'))).toContain(
      `Daļa ${percent}% (${String(numerator)} / ${String(denominator)})`,
    );
  });

  it('tells the remarks, the seal and why somebody does not count', () => {
    const text = textIn(articleOf(page, 'en'));
    expect(text).toContain('All is invented.');
    expect(text).toContain('Recorded after the seal: 0.');
    expect(text).toContain('It does count.');
    expect(textIn(articleOf(page, 'lv'))).toContain('Viss ir izdomāts.');
  });

  it('says of no history at all that nothing was found', async () => {
    const empty = auditReportPage(await reportOf({ store: await storeOf() }));
    const text = textIn(articleOf(empty, 'en'));
    for (const said of ['Nothing was found.', 'There are no late entries.', 'There are no corrections.'])
      expect(text).toContain(said);
    expect(text).toContain('No figure was asked for.');
    expect(text).not.toMatch(/NaN|undefined|null/);
  });
});

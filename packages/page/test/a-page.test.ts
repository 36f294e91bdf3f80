import { describe, expect, it } from '@jest/globals';
import {
  bilingualPage,
  facts,
  html,
  longTable,
  notationOf,
  sectionId,
  writtenSection,
} from '@pavadonis/page';

const notation = notationOf('en');
const words = { notation, texts: { others: (count: string) => `${count} more` } };
const rows = Array.from({ length: 1_012 }, (_, i) => i + 1);

describe('a page', () => {
  const page = bilingualPage({
    title: { lv: 'Lapa', en: 'Page' },
    articles: { lv: html`<p>Sveiki</p>`, en: facts([['Greeting', '<Hello>']]) },
    style: 'p{margin:0}',
  });

  it('has both languages, Latvian first, and forbids all that it could load or run', () => {
    expect(page.indexOf('<article lang="lv">')).toBeLessThan(page.indexOf('<article lang="en">'));
    expect(page).toContain('<title>Lapa · Page</title>');
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/<script|https?:|\bsrc=/);
    expect(page).toContain('&lt;Hello&gt;');
    expect(page).toContain('p{margin:0}');
  });

  it('opens in the other language where that is asked for', () => {
    const articles = { lv: html`<p>Sveiki</p>`, en: html`<p>Hello</p>` };
    const opened = bilingualPage({ title: { lv: 'Lapa', en: 'Page' }, articles, opensIn: 'en' });
    expect(page).toMatch(/<html lang="lv">[^]*id="lv"\s+checked/);
    expect(opened).toMatch(/<html lang="en">[^]*id="en"\s+checked/);
    expect(opened.match(/\bchecked\b/g)).toHaveLength(page.match(/\bchecked\b/g)?.length ?? 0);
  });

  it('names a section in each language by an id of its own', () => {
    const section = { id: 'goals', title: 'Goals', content: html`<p>none</p>` };
    expect(sectionId('lv', section)).toBe('lv-goals');
    expect(writtenSection('en', section).markup).toContain('<section id="en-goals">');
  });
});

describe('a long table', () => {
  it('folds the rows after the tenth away, and says how many', () => {
    const column = { label: 'Number', kind: 'number', cell: (row: number) => html`${row}` } as const;
    const { markup } = longTable('Numbers', [column], rows, words);
    expect(markup).toContain('<summary>1,002 more</summary>');
    expect(markup.match(/<tr>/g)).toHaveLength(rows.length + 2);
    expect(longTable('Numbers', [column], rows.slice(0, 10), words).markup).not.toContain('<details>');
  });
});

describe('the notation of a language', () => {
  it('writes numbers, money, days and moments as people there do', () => {
    expect(notation.euros(123_456)).toBe('€1,234.56');
    expect(notation.date('2024-02-12')).toBe('12 Feb 2024');
    expect(notationOf('lv').date('2024-02-12')).toBe('12.02.2024');
    // no year is taken for one of the last century
    expect(notationOf('en').month('0019-01')).toBe('January 19');
    expect(notationOf('lv').moment('2024-02-12T22:30:00.000Z')).toBe('13.02.2024 00:30');
    expect(notation.difference(7)).toBe('+7');
  });
});

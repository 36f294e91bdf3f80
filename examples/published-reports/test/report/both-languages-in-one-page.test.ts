import { describe, expect, it } from '@jest/globals';
import { report } from '../../src/report/report';
import { madeUpData } from './made-up-data';
import { articleOf, readIn } from './reading';

const made = report(madeUpData);

describe('the page of a report', () => {
  it('shows Latvian until the reader chooses English', async () => {
    const page = await made;
    expect(page.indexOf('<article lang="lv">')).toBeLessThan(page.indexOf('<article lang="en">'));
    const choices = [...page.matchAll(/<input[^>]*>/g)].map(([choice]) => choice);
    expect(choices.map((choice) => /id="(..)"/.exec(choice)?.[1])).toEqual(['lv', 'en']);
    expect(choices.map((choice) => choice.includes('checked'))).toEqual([true, false]);
    expect(page).toContain('#lv:checked~main [lang=en],#en:checked~main [lang=lv]{display:none}');
  });

  it('says in both languages that persons are invented', async () => {
    const [lv, en] = readIn(await made).map(({ texts }) => texts.join('\n'));
    expect(lv).toMatch(/Visas personas.* izdomāts/);
    expect(lv).toMatch(/Publicēta ir tikai viena naudas summa: 25\s000,00\s€/);
    expect(en).toMatch(/All persons.* are invented/);
    expect(en).toMatch(/Only one amount of money is published: €25,000\.00/);
  });

  it('names the providers, and the days of changes inside a month', async () => {
    const page = await made;
    const [lv, en] = [articleOf(page, 'lv'), articleOf(page, 'en')];
    expect(lv).toContain('Patvērums „Drošā māja”');
    expect(lv).toContain('19.04.2018');
    expect(lv).toContain('20.04.2018');
    expect(en).toContain('Shelter “Safe House”');
    expect(en).toContain('19 Apr 2018');
    expect(en).toContain('20 Apr 2018');
  });

  it('draws every chart in both, with a descriptive title', async () => {
    const page = await made;
    for (const article of [articleOf(page, 'lv'), articleOf(page, 'en')]) {
      const charts = [...article.matchAll(/<svg role="img"[^>]*>\s*<title>([^<]+)<\/title>/g)];
      // charts over months have a wide and a narrow form; classes, places and goals of two terms have one
      expect(charts).toHaveLength(2 * 3 + 4);
      expect([...article.matchAll(/<svg role="img"/g)]).toHaveLength(charts.length);
    }
  });

  it('draws a bar a month, and a ring a published number', async () => {
    const page = articleOf(await made, 'lv');
    const [, served = ''] = /<div class="wide">(.*?)<\/div>/s.exec(page) ?? [];
    const marks = (pattern: RegExp): number => [...served.matchAll(pattern)].length;
    expect(marks(/<path [^>]*fill="#0072b2"/g)).toBe(madeUpData.served.length);
    expect(marks(/<path [^>]*fill="#fffefd"[^>]*stroke="#1c2127"/g)).toBe(
      madeUpData.served.filter(({ published }) => published !== undefined).length,
    );
  });
});

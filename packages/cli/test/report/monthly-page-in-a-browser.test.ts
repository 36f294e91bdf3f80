import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { inChromium, type WatchedPage, watchedPage } from '@pavadonis/fixtures/chromium';
import { scratch } from '@pavadonis/fixtures/scratch';
import { pathToFileURL } from 'node:url';
import { called } from '../support/called';
import { exampleStore } from '../support/example-store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

interface Told {
  readonly columns: readonly { readonly name: string; readonly kind: string }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const NUMBERS = ['count', 'money', 'share', 'percent', 'number', 'average'];

/** The numbers of a report as JSON tells them, row by row of each table. */
const numbersOf = (report: readonly Told[]): readonly (readonly number[][])[] =>
  report.map(({ columns, rows }) =>
    rows.map((row) =>
      columns.flatMap(({ name, kind }) =>
        NUMBERS.includes(kind) && typeof row[name] === 'number' ? [row[name]] : [],
      ),
    ),
  );

/** Reads a number as a page shows it, in either language. */
const numberIn = (shown: string): number =>
  Number(shown.replaceAll(/[\s€%\u00A0]/g, '').replace(/,(?=\d\d$)/, '.'));

/** The numbers that somebody sees on a page: those of hidden elements are left out. */
const numbersSeen = async (page: WatchedPage['page']): Promise<readonly (readonly number[][])[]> => {
  const seen: number[][][] = [];
  for (const section of await page.locator('section.answer:visible').all()) {
    const rows = await section.locator('tbody tr').all();
    const facts = await section.locator('dd').allInnerTexts();
    const cells = await Promise.all(rows.map((row) => row.locator('td.number').allInnerTexts()));
    const texts = facts.length > 0 ? [facts] : cells;
    seen.push(texts.map((row) => row.filter((text) => /\d/.test(text)).map(numberIn)));
  }
  return seen;
};

describe("the month's report in a browser", () => {
  const itInChromium = inChromium();
  const pages: Record<string, string> = {};
  let report: readonly Told[] = [];

  beforeAll(async () => {
    const store = await exampleStore(newName());
    const given = ['report', 'monthly', '--month', '2024-03', '--store', store];
    for (const lang of ['lv', 'en']) {
      const out = `${newName()}.html`;
      expect(await called([...given, '--format', 'html', '--out', out, '--lang', lang])).toMatchObject({
        code: 0,
      });
      pages[lang] = pathToFileURL(out).href;
    }
    report = JSON.parse((await called([...given, '--format', 'json'])).out) as readonly Told[];
  });

  for (const lang of ['lv', 'en'])
    for (const width of [1200, 320])
      itInChromium(
        `shows its figures and charts, asks for nothing and fits, in ${lang} at ${width} pixels`,
        async (browser) => {
          const address = pages[lang] ?? '';
          const { page, requests, complaints } = await watchedPage(browser, address, { width });
          expect(await numbersSeen(page)).toEqual(numbersOf(report));

          const drawn = await page.locator('svg:visible').all();
          expect(drawn.length).toBeGreaterThan(2);
          for (const each of drawn) {
            const box = await each.boundingBox();
            expect([(box?.width ?? 0) > width / 3, (box?.height ?? 0) > 20]).toEqual([true, true]);
          }
          const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
          expect(overflow).toBeLessThanOrEqual(0);
          const clipped = await page.locator('.scroll:visible').evaluateAll(
            (found) =>
              // in the page, whose types this program does not know
              (found as unknown as { readonly scrollWidth: number; readonly clientWidth: number }[]).filter(
                ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
              ).length,
          );
          expect(clipped).toBe(0);

          const other = lang === 'lv' ? 'en' : 'lv';
          await page.locator(`label[for=${other}]`).click();
          expect(await page.locator(`article[lang=${lang}]`).isVisible()).toBe(false);
          expect(await numbersSeen(page)).toEqual(numbersOf(report));

          expect(requests).toEqual([address]);
          expect(complaints).toEqual([]);
          await page.close();
        },
      );

  itInChromium('shows the charts in a dark scheme in its colours', async (browser) => {
    const { page } = await watchedPage(browser, pages['en'] ?? '', { width: 1200 });
    const colours = () =>
      page.evaluate('getComputedStyle(document.querySelector("article[lang=en] svg path[fill]")).fill');
    expect(await colours()).toBe('rgb(0, 114, 178)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colours()).toBe('rgb(93, 176, 234)');
    await page.close();
  });
});

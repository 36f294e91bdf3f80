import { describe, expect, it, jest } from '@jest/globals';
import { report } from '../../src/report/report';
import { madeUpData } from './made-up-data';

const made = report(madeUpData);

describe('the page of a report', () => {
  it('loads nothing and has no script', async () => {
    const page = await made;
    expect(page).not.toMatch(
      /https?:|<script|<link|<img|<iframe|<object|<use|\bsrc=|url\(|@import|javascript:/i,
    );
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(links.filter((href) => !href.startsWith('#'))).toEqual([]);
  });

  it('links only to existing ids, and gives no id twice', async () => {
    const page = await made;
    const ids = [...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is the same, byte for byte, when it is made again', async () => {
    expect(await made).toBe(await report(structuredClone(madeUpData)));
  });

  it('is made without a warning of the plotting library', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    await report(madeUpData);
    expect(warn.mock.calls).toEqual([]);
    warn.mockRestore();
  });

  it('shows texts unchanged, whatever characters they contain', async () => {
    const what = { lv: '<b>"Ķ" & \'ā\'</b>', en: '<img src=x onerror=alert(1)>' };
    const page = await report({
      ...madeUpData,
      figures: madeUpData.figures.map((figure) => ({ ...figure, what, replayed: '</td><script>' })),
      active: { ...madeUpData.active, places: [{ kind: 'outside', name: '<i>Rīga</i>', clients: 86 }] },
    });
    expect(page).not.toMatch(/<script|<b>|<img|<i>/);
    expect(page).toContain('&lt;b&gt;&quot;Ķ&quot; &amp; &#39;ā&#39;&lt;/b&gt;');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain('&lt;i&gt;Rīga&lt;/i&gt;');
  });
});

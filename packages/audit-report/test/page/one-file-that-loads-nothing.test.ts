import { describe, expect, it } from '@jest/globals';
import { auditReport, auditReportPage } from '@pavadonis/audit-report';
import { text, written, Text } from '@pavadonis/domain';
import { html } from '@pavadonis/page';
import { orThrow } from '@pavadonis/event-store';
import { logOf } from '@pavadonis/testing';
import { civilDate } from '@pavadonis/domain';
import { reportOf, storeOf, storing } from '../support/given';
import { active, activeShare, story } from '../support/story';

const made = async () =>
  auditReportPage(await reportOf({ store: await storeOf(story), figures: [active, activeShare] }));

const HOSTILE = `</td><script>alert(1)</script><img src=x onerror='alert("2")'>\u202e\u0007&lt;`;

describe('the page of a report', () => {
  it('loads nothing, has no script, and forbids both', async () => {
    const page = await made();
    expect(page).not.toMatch(
      /https?:|<script|<link|<img|<iframe|<object|<use|\bsrc=|url\(|@import|javascript:/i,
    );
    expect(page).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;');
    expect(page).not.toMatch(/\son\w+=/);
  });

  it('links only to existing ids, and gives no id twice', async () => {
    const page = await made();
    const ids = [...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('shows Latvian until the reader chooses English', async () => {
    const page = await made();
    expect(page.indexOf('<article lang="lv">')).toBeLessThan(page.indexOf('<article lang="en">'));
    const choices = [...page.matchAll(/<input[^>]*>/g)].map(([choice]) => choice);
    expect(choices.map((choice) => choice.includes('checked'))).toEqual([true, false]);
  });

  it('shows hostile texts as they are, wherever they stand', async () => {
    const hostile = written(Text, HOSTILE);
    const log = logOf(story).map((entry) => ({
      ...entry,
      metadata: {
        ...entry.metadata,
        by: { actor: hostile, role: hostile },
        evidence: [{ kind: hostile, number: text('1'), issuer: hostile }],
      },
    }));
    const both = { lv: HOSTILE, en: HOSTILE };
    const report = orThrow(
      await auditReport({
        store: await storing(log),
        asOf: civilDate('2024-12-31'),
        centreDays: 30,
        figures: [{ explainedBy: (known) => ({ ...active.explainedBy(known), name: both }) }],
        remarks: [both],
      })(),
    );
    const page = auditReportPage({
      ...report,
      seal: {
        _tag: 'Compared',
        origin: HOSTILE,
        size: 1,
        root: HOSTILE,
        text: HOSTILE,
        keys: [HOSTILE],
        witnesses: [HOSTILE],
        witnessesNeeded: 1,
        verdict: {
          _tag: 'Differs',
          differences: [
            {
              _tag: 'Changed',
              index: 0,
              found: { position: 1, stream: HOSTILE as never, revision: 0, id: HOSTILE },
            },
          ],
          damagedTiles: [HOSTILE],
        },
      },
    });
    expect(page).not.toMatch(/<script|<img|onerror='/);
    expect(page).not.toMatch(/[\u202e\u0007]/);
    const escaped = html`${HOSTILE}`.markup;
    expect(page.split(escaped).length).toBeGreaterThan(40);
  });
});

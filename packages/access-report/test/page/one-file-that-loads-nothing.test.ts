import { describe, expect, it } from '@jest/globals';
import { accessReportJson, accessReportPage } from '@pavadonis/access-report';
import { type RecordableOf, Text, written, writePersonal } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { html } from '@pavadonis/page';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { eventAmended } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralMade } from '@pavadonis/testing/examples/referral';
import { evidence, personOf, reportOf, reportOn, stream, told } from '../support/given';
import { faultsOf } from '../support/schema';

const whole = () => reportOf(personOf(told(everyEvent.client, stream, evidence)));

const HOSTILE = `</td><script>alert(1)</script><img src=x onerror='alert("2")'>\u202e\u0007&lt;`;
const hostile = written(Text, HOSTILE);

/** Events with hostile words in every text that they have. */
const spoilt: readonly RecordableOf['client'][] = everyEvent.client.map((event) =>
  writePersonal(Client.Recordable, event, () => hostile),
);

describe('the page of an access report', () => {
  it('loads nothing, has no script, and forbids both', () => {
    const page = accessReportPage(whole());
    expect(page).not.toMatch(
      /https?:|<script|<link|<img|<iframe|<object|<use|\bsrc=|url\(|@import|javascript:/i,
    );
    expect(page).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;');
    expect(page).not.toMatch(/\son\w+=/);
  });

  it('links only to existing ids, and gives no id twice', () => {
    const page = accessReportPage(whole());
    const ids = [...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links).toHaveLength(16);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is the same for the same report', () => {
    expect(accessReportPage(whole())).toBe(accessReportPage(whole()));
    expect(accessReportJson(whole())).toBe(accessReportJson(whole()));
  });

  it('folds nothing away, since it is read on paper as well', () => {
    const many = reportOn(...Array.from({ length: 40 }, () => planGoalSet()));
    expect(accessReportPage(many)).not.toContain('<details');
  });

  it('shows hostile texts as they are, wherever they stand', () => {
    const documents = [{ kind: hostile, number: hostile, issuer: hostile }];
    const { streams, recorded } = personOf(told(spoilt, stream, documents));
    const by = { actor: hostile, role: hostile };
    const person = {
      streams,
      recorded: recorded.map((each) => ({
        ...each,
        entry: { ...each.entry, metadata: { ...each.entry.metadata, by } },
      })),
    };
    const both = { lv: HOSTILE, en: HOSTILE };
    const report = reportOf(person, { remarks: [both], recipients: [both] });
    const page = accessReportPage(report);
    expect(page).not.toMatch(/<script|<img|onerror='/);
    expect(page).not.toMatch(/[\u202e\u0007]/);
    expect(page.split(html`${HOSTILE}`.markup).length).toBeGreaterThan(200);
    expect(faultsOf(JSON.parse(accessReportJson(report)))).toEqual([]);
  });

  it('shows hostile amended texts and institutions as they are', () => {
    const event = referralMade({ institution: hostile, service: hostile });
    const page = accessReportPage(reportOn(referralMade(), eventAmended(event, eventId(1))));
    expect(page).not.toMatch(/<script|<img|onerror='/);
  });
});

import { describe, expect, it } from '@jest/globals';
import { accessReportPage } from '@pavadonis/access-report';
import { civilDate, Country, text, written } from '@pavadonis/domain';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import {
  clientForgotten,
  forgettingRequested,
  retentionConfirmed,
} from '@pavadonis/testing/examples/forgetting';
import { eventId } from '@pavadonis/testing/examples/ids';
import { dublinTransferDecided } from '@pavadonis/testing/examples/law';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { evidence, personOf, reportOf, reportOn, stream, told } from '../support/given';
import { articleOf, sectionOf, textIn } from '../support/reading';

describe('the page of an access report', () => {
  it('tells every fact of every event in both languages', () => {
    const report = reportOf(personOf(told(everyEvent.client, stream, evidence)));
    const page = accessReportPage(report);
    for (const language of ['lv', 'en'] as const) {
      const all = textIn(articleOf(page, language));
      for (const event of report.events) {
        expect(all).toContain(event.name[language]);
        for (const { name, form, value, text: words } of [...event.facts, ...event.evidence.flat()]) {
          expect(all).toContain(`${name[language]}: `);
          if (words !== undefined) expect(all).toContain(words[language]);
          else if (form === 'text' || form === 'id') expect(all).toContain(String(value));
        }
      }
      expect(all).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it('tells days, countries and truth as people of the language do', () => {
    const page = accessReportPage(
      reportOn(
        clientRegistered({ countryOfOrigin: written(Country, 'SY'), stateless: false, nationalities: [] }),
      ),
    );
    const [lv, en] = [textIn(sectionOf(page, 'lv', 'data')), textIn(sectionOf(page, 'en', 'data'))];
    expect(en).toContain('Country of origin: Syria');
    expect(en).toContain('Stateless: no');
    expect(en).toContain('Nationalities: none');
    expect(lv).toContain('Izcelsmes valsts: Sīrija');
    expect(lv).toContain('Bezvalstnieks: nē');
    expect(lv).toContain('Valstiskā piederība: nav');
  });

  it('tells what holds apart from what was corrected', () => {
    const page = accessReportPage(
      reportOn(
        planGoalSet({ text: text('to speak with the neighbours') }),
        planGoalSet({ text: text('to play the violin') }),
        eventAmended(planGoalSet({ text: text('to find work') }), eventId(1)),
        eventVoided({ target: eventId(2), reason: text('said by somebody else') }),
      ),
    );
    const [holds, corrected] = [
      textIn(sectionOf(page, 'en', 'data')),
      textIn(sectionOf(page, 'en', 'corrected')),
    ];
    expect(holds).toContain('to find work');
    expect(holds).not.toMatch(/neighbours|violin|somebody else/);
    for (const said of [
      'neighbours',
      'violin',
      'somebody else',
      'voided by no. 4',
      'amended by no. 3',
      'corrects Plan goal set (no. 1)',
    ])
      expect(corrected).toContain(said);
  });

  it('says first what has to be reviewed, and marks it where it stands', () => {
    const page = accessReportPage(reportOn(planGoalSet({ text: text('to find work') })));
    const en = textIn(articleOf(page, 'en'));
    expect(en).toContain('Facts that name others, or may: 1.');
    expect(en).toContain('Text: to find work to be reviewed: free text');
    expect(textIn(articleOf(page, 'lv'))).toContain('jāpārskata: brīvs teksts');
    expect(textIn(articleOf(accessReportPage(reportOn(clientRegistered())), 'en'))).not.toContain('reviewed');
  });

  it('names the recipients, and says that they have to be told of a forgetting', () => {
    const page = accessReportPage(
      reportOn(serviceStarted(), dublinTransferDecided({ memberState: written(Country, 'DE') })),
    );
    const en = textIn(sectionOf(page, 'en', 'recipients'));
    expect(en).toContain('Art. 19');
    expect(en).toContain('Germany Member State of a transfer no. 2');
    expect(textIn(sectionOf(page, 'lv', 'recipients'))).toContain('Vācija');
  });

  it('tells how long the file is kept', () => {
    const page = accessReportPage(reportOn(serviceStarted(), retentionConfirmed()));
    const en = textIn(sectionOf(page, 'en', 'periods'));
    expect(en).toContain('31 Dec 2030');
    expect(en).toContain('nobody confirmed it; kept until somebody does');
  });

  it('tells that forgetting was asked for, and that it was done', () => {
    const pending = reportOn(clientRegistered(), forgettingRequested());
    expect(pending.forgetting.requested?.dueOn).toBe('2031-02-13');
    expect(textIn(articleOf(accessReportPage(pending), 'en'))).toContain('it can be taken back');
    const done = reportOn(clientRegistered(), forgettingRequested(), clientForgotten());
    expect(done.forgetting).toEqual({
      forgotten: [{ stream, on: civilDate('2031-02-13'), ground: 'no_longer_needed' }],
    });
    const page = accessReportPage(done);
    for (const said of [
      'Texts destroyed on 13 Feb 2031',
      'Teksti iznīcināti 13.02.2031',
      'pseidonimizēti personas dati',
    ])
      expect(textIn(page)).toContain(said);
    expect(page).not.toMatch(/anonymi[sz]|anonīm/i);
  });

  it('tells of nothing that nothing is recorded', () => {
    const en = textIn(articleOf(accessReportPage(reportOn()), 'en'));
    for (const said of [
      'Nothing is recorded.',
      'Nothing was corrected.',
      'names no recipient',
      'names no source',
    ])
      expect(en).toContain(said);
  });
});

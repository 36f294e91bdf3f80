import { describe, expect, it } from '@jest/globals';
import { accessReportJson, accessReportPage } from '@pavadonis/access-report';
import { civilDate, Country, month, operationStream, text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Operation from '@pavadonis/domain/operation';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { consentGiven } from '@pavadonis/testing/examples/consent';
import { retentionConfirmed } from '@pavadonis/testing/examples/forgetting';
import { clientIdOf, eventId, operationId, provider } from '@pavadonis/testing/examples/ids';
import { duplicateSuspected, externalIdLinked } from '@pavadonis/testing/examples/identity';
import { familyLinked, guardianAppointed } from '@pavadonis/testing/examples/family';
import { dublinTransferDecided, statusGranted } from '@pavadonis/testing/examples/law';
import {
  claimPaid,
  costRecorded,
  costsClaimed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralMade } from '@pavadonis/testing/examples/referral';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { evidence, other, personOf, reportOf, reportOn, stream, told } from '../support/given';
import { faultsOf } from '../support/schema';

const namesOf = (report: ReturnType<typeof reportOn>) =>
  report.recipients.map(({ kind, value, text: words }) => [kind, value ?? words?.en]);

describe('the recipients, who have to be told of a forgetting', () => {
  it('are the providers, the operations, the institutions of referrals, and Member States', () => {
    const report = reportOn(
      serviceStarted(),
      referralMade({ institution: text('the clinic') }),
      referralMade({ institution: text('the clinic') }),
      dublinTransferDecided({ memberState: written(Country, 'DE') }),
    );
    expect(namesOf(report)).toEqual([
      ['provider', provider],
      ['operation', operationId],
      ['institution', 'the clinic'],
      ['member_state', 'DE'],
    ]);
    expect(report.recipients[2]?.events).toEqual([2, 3]);
    expect(report.recipients.every(({ holds }) => holds)).toBe(true);
  });

  it('include those of a referral that was corrected, since something may have been sent', () => {
    const report = reportOn(
      referralMade({ institution: text('the clinic') }),
      eventAmended(referralMade({ institution: text('the school') }), eventId(1)),
      referralMade({ institution: text('the court') }),
      eventVoided({ target: eventId(3) }),
    );
    expect(report.recipients.map(({ value, holds }) => [value, holds])).toEqual([
      ['the clinic', false],
      ['the school', true],
      ['the court', false],
    ]);
  });

  it('include the provider whose people record, and those whom the host names', () => {
    const { streams, recorded } = personOf(told([clientRegistered()]));
    const [first] = recorded;
    if (first === undefined) throw new Error('nothing');
    const by = { ...first.entry.metadata.by, provider };
    const entry = { ...first.entry, metadata: { ...first.entry.metadata, by } };
    const host = { lv: 'Skaitļotāju uzturētājs', en: 'Whoever runs the computers' };
    const report = reportOf({ streams, recorded: [{ ...first, entry }] }, { recipients: [host] });
    expect(namesOf(report)).toEqual([
      ['provider', provider],
      ['named_by_host', host.en],
    ]);
    expect(faultsOf(JSON.parse(accessReportJson(report)))).toEqual([]);
  });
});

describe('the periods', () => {
  const paid = [operationOpened(), costRecorded(), costsClaimed(), claimPaid()].reduce<Operation.State>(
    (state, event) => Operation.evolve(state, event),
    Operation.initial,
  );

  it('are as somebody confirmed them, beside what the rules propose', () => {
    const report = reportOf(personOf(told([serviceStarted(), retentionConfirmed({ operationId })])), {
      operations: new Map([[operationId, paid]]),
    });
    expect(report.periods).toEqual([
      {
        operationId,
        confirmed: {
          keptUntil: '2030-12-31',
          source: 'Regulation (EU) 2021/1060, Art. 82',
          on: '2030-01-07',
        },
        proposedUntil: Operation.retentionEnd(paid),
        isHeld: false,
      },
    ]);
    expect(report.periods[0]?.proposedUntil).toBeDefined();
    expect(faultsOf(JSON.parse(accessReportJson(report)))).toEqual([]);
  });

  it('say that nobody confirmed, for an operation and for a person without one', () => {
    expect(reportOn(serviceStarted()).periods).toEqual([{ operationId }]);
    expect(reportOn(clientRegistered()).periods).toEqual([{}]);
    const { on, keptUntil, source } = retentionConfirmed();
    const report = reportOn(serviceStarted(), Client.RetentionConfirmed.of({ on, keptUntil, source }));
    expect(report.periods.map(({ operationId: id, confirmed }) => [id, confirmed?.keptUntil])).toEqual([
      [operationId, undefined],
      [undefined, '2030-12-31'],
    ]);
  });
});

describe('the sources', () => {
  it('are who recorded, who consented, other registers, and the issuers of documents', () => {
    const report = reportOf(
      personOf([
        ...told([consentGiven(), externalIdLinked()], stream, evidence),
        ...told([
          statusGranted({
            decision: { kind: text('decision'), number: text('7'), issuer: text('the court') },
          }),
        ]),
      ]),
    );
    expect(report.sources.map(({ kind, value }) => [kind, value])).toEqual([
      ['person', 'client'],
      ['worker', 'social_worker'],
      ['document', 'PMLP'],
      ['document', 'the court'],
      ['register', externalIdLinked().scheme],
    ]);
    expect(report.sources[1]?.events).toEqual([1, 2, 3]);
  });
});

describe('a fact is marked for a person to look at', () => {
  it.each([
    ['family', familyLinked(), ['householdId', 'relation']],
    ['guardian', guardianAppointed(), ['guardianId', 'authority']],
    ['other_client', duplicateSuspected(), ['otherId']],
    ['free_text', planGoalSet.complete(), ['text']],
    ['worker', supportDelivered(), ['workerIds.0']],
    ['group', supportDelivered.complete(), ['groupId']],
  ] as const)('where it names others, or may: %s', (reason, event, places) => {
    const report = reportOn(event);
    const marked = report.events[0]?.facts.filter(({ review }) => review === reason) ?? [];
    expect(marked.map(({ place }) => place)).toEqual(expect.arrayContaining([...places]));
    expect(report.review.find((each) => each.reason === reason)?.facts).toBe(marked.length);
  });

  it('and not where it tells of the person alone', () => {
    expect(
      reportOn(clientRegistered(), externalIdLinked(), consentGiven({ givenBy: 'client' })).review,
    ).toEqual([]);
    const guardian = reportOn(consentGiven({ givenBy: 'guardian' }));
    expect(guardian.review).toEqual([{ reason: 'guardian', facts: 1 }]);
  });
});

describe('events of other streams', () => {
  it('are told where they name the person, and nothing of them but that', () => {
    const units = [1, 3].map((number) => ({ clientId: clientIdOf(number), month: month('2024-02') }));
    const cost = costRecorded({ units });
    const elsewhere = [
      { position: 9, stream: other, event: duplicateSuspected({ otherId: clientIdOf(1) }) },
      { position: 8, stream: operationStream(operationId), event: cost },
      { position: 7, stream: operationStream(operationId), event: operationOpened() },
      { position: 1, stream, event: duplicateSuspected({ otherId: clientIdOf(1) }) },
    ];
    const report = reportOf(personOf(told([clientRegistered()])), { elsewhere });
    expect(report.elsewhere.map(({ position, category }) => [position, category])).toEqual([
      [8, 'operation'],
      [9, 'client'],
    ]);
    const json = accessReportJson(report);
    expect(json).not.toContain(clientIdOf(3));
    expect(json).not.toContain(clientIdOf(2));
    expect(faultsOf(JSON.parse(json))).toEqual([]);
    const page = accessReportPage(report);
    expect(page).toContain('Named elsewhere');
    expect(page).not.toContain(clientIdOf(2));
    expect(accessReportPage(reportOn())).not.toContain('Named elsewhere');
  });
});

it('the day and the remarks are the host’s', () => {
  const remark = { lv: 'Pārzinis ir …', en: 'Responsible is …' };
  const report = reportOf(personOf([]), { remarks: [remark], asOf: civilDate('2026-01-31') });
  expect(report).toMatchObject({ remarks: [remark], asOf: '2026-01-31' });
});

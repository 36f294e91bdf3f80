import { describe, expect, it } from '@jest/globals';
import { accessReportJson } from '@pavadonis/access-report';
import { withOneMoreField } from '@pavadonis/fixtures/one-more-field';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { forgettingRequested } from '@pavadonis/testing/examples/forgetting';
import { planGoalSet } from '@pavadonis/testing/examples/plan';
import { evidence, personOf, reportOf, reportOn, stream, told } from '../support/given';
import { faultsOf } from '../support/schema';

const both = { lv: 'a', en: 'b' };
const full = (): unknown =>
  JSON.parse(
    accessReportJson(
      reportOf(personOf(told(everyEvent.client, stream, evidence)), { remarks: [both], recipients: [both] }),
    ),
  );

describe('the schema of access reports', () => {
  it('accepts a report of every event, and of a person who is to be forgotten', () => {
    expect(faultsOf(full())).toEqual([]);
    expect(faultsOf(JSON.parse(accessReportJson(reportOn(forgettingRequested()))))).toEqual([]);
  });

  it('refuses a field that no reader knows, wherever it stands', () => {
    const spoilt = withOneMoreField(JSON.parse(accessReportJson(reportOn(planGoalSet.complete()))));
    expect(spoilt.length).toBeGreaterThan(30);
    for (const each of spoilt) expect(faultsOf(each)).not.toEqual([]);
  });

  it('refuses a report without one of its parts, and one of another form', () => {
    const report = full() as Readonly<Record<string, unknown>>;
    for (const part of Object.keys(report))
      expect(faultsOf({ ...report, [part]: undefined })).not.toEqual([]);
    expect(faultsOf({ ...report, format: 'pavadonis-access-report-2' })).not.toEqual([]);
  });
});

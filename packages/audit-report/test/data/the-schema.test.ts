import { afterAll, describe, expect, it } from '@jest/globals';
import { type AuditReport, auditReportJson } from '@pavadonis/audit-report';
import { withOneMoreField } from '@pavadonis/fixtures/one-more-field';
import { scratch } from '@pavadonis/fixtures/scratch';
import { reportOf, sealedIn, storeOf } from '../support/given';
import { faultsOf } from '../support/schema';
import { active, activeShare, story } from '../support/story';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const read = (report: AuditReport): unknown => JSON.parse(auditReportJson(report));

const full = async (): Promise<unknown> => {
  const store = await storeOf(story);
  const sealed = await sealedIn(newName(), store);
  return read(
    await reportOf({ store, sealed, figures: [active, activeShare], remarks: [{ lv: 'a', en: 'b' }] }),
  );
};

describe('the schema of reports', () => {
  it('accepts a report with a seal, of a changed store, of a cut and of nothing', async () => {
    const store = await storeOf(story);
    const sealed = await sealedIn(newName(), store);
    const asked = { figures: [active, activeShare], sealed } as const;
    for (const report of [
      await full(),
      read(await reportOf({ ...asked, store: await storeOf(story.slice(0, 5)) })),
      read(await reportOf({ ...asked, store, knownAt: { _tag: 'Position', position: 3 } })),
      read(await reportOf({ store: await storeOf() })),
    ])
      expect(faultsOf(report)).toEqual([]);
  });

  it('refuses a field that no reader knows, wherever it stands', async () => {
    const spoilt = withOneMoreField(await full());
    expect(spoilt.length).toBeGreaterThan(40);
    for (const each of spoilt) expect(faultsOf(each)).not.toEqual([]);
  });

  it('refuses a report without one of its parts, and one of another form', async () => {
    const report = (await full()) as Readonly<Record<string, unknown>>;
    for (const part of Object.keys(report))
      expect(faultsOf({ ...report, [part]: undefined })).not.toEqual([]);
    expect(faultsOf({ ...report, format: 'pavadonis-audit-report-2' })).not.toEqual([]);
  });
});

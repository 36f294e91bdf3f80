import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { auditReportJson, auditReportPage } from '@pavadonis/audit-report';
import { demoAuditReport } from '../../src/audit-report/demo-audit-report';
import { checksum } from '../../src/demo/checksum';
import { compare } from '../../src/figures/compare';
import { published } from '../../src/figures/published';
import { report } from '../../src/report/report';
import { reportDataOf } from '../../src/report/report-data-of';
import { knowledgeOf, recordedHistory, rowsOf } from '../given';
import { type Run, runOfDemo } from './run-of-demo';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const saidOf = (what: string, { said }: Pick<Run, 'said'>): string =>
  new RegExp(`^${what}: (.+)$`, 'm').exec(said)?.[1] ?? '';

describe('the demo, which makes the history of seed 1 once more', () => {
  let run: Run;
  let sha256: string;
  let events: number;

  beforeAll(async () => {
    const [ran, { store, written }] = await Promise.all([runOfDemo(), recordedHistory(1)]);
    run = ran;
    sha256 = await orThrow(checksum(store));
    events = written;
  });

  it('records the same history', () => {
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(saidOf('SHA-256', run)).toBe(sha256);
    expect(saidOf('Events', run).replace(/\D/g, '')).toBe(String(events));
  });

  it('writes the same report', async () => {
    const rows = await rowsOf(1);
    const audit = {
      rows,
      compared: compare(published, rows),
      knowledge: await knowledgeOf(1),
      sha256,
      events,
    };
    const page = await report(reportDataOf(audit, 1));
    expect(page.length).toBeGreaterThan(0);
    expect(run.report).toBe(page);
  });

  it('writes the same audit report, under the same seal', async () => {
    const { store } = await recordedHistory(1);
    const made = await orThrow(demoAuditReport(newName())(store));
    expect(run.auditData).toBe(auditReportJson(made));
    expect(run.auditPage).toBe(auditReportPage(made));
    expect(made.seal).toMatchObject({ size: events, verdict: { _tag: 'Holds', unsealed: 0 } });
    expect(made.figures.map(({ parts: [part] }) => [part?.answer, part?.rows.length])).toEqual([[37, 37]]);
    expect(made.log.root).toBe(made.seal._tag === 'Compared' ? made.seal.root : '');
  });

  it('prints every figure by its id, all of them equal', () => {
    const told = run.said.split('\n');
    const missing = published.filter(({ id }) => !told.some((line) => line.startsWith(`│ ${id} `)));
    expect(missing.map(({ id }) => id)).toEqual([]);
    const all = String(published.length);
    expect(saidOf('Equal figures', run)).toBe(`${all} of ${all}`);
    expect(run.said).not.toContain('DIFFERS');
    expect(run.complaint).toBe('');
  });

  it('prints the summary before the figures', () => {
    expect(run.said.startsWith('Equal figures: ')).toBe(true);
    expect(run.said.indexOf('Report: ')).toBeLessThan(run.said.indexOf('│'));
  });

  it('prints its events, speed, memory and the paths of the reports', () => {
    expect(saidOf('Events', run)).toMatch(/^\d\d,\d{3} \(all persons are invented\)$/);
    expect(saidOf('Replay', run)).toMatch(/^\d+\.\d\d s, [\d,]+ events per second$/);
    expect(saidOf('Peak memory', run)).toMatch(/^[\d,]+ MB$/);
    expect(saidOf('Report', run)).toBe(join(run.folder, 'report.html'));
    expect(saidOf('Audit report', run)).toBe(join(run.folder, 'audit.html'));
    expect(saidOf('Audit data', run)).toBe(join(run.folder, 'audit.json'));
    expect(readdirSync(run.folder).sort()).toEqual([
      'audit.html',
      'audit.json',
      'history.sqlite',
      'history.tlog',
      'report.html',
    ]);
  });
});

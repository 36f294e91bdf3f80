import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditReport } from '@pavadonis/audit-report';
import { clientStream } from '@pavadonis/domain';
import { clientIdOf, eventId } from '@pavadonis/testing/examples/ids';
import { reportOf, storeOf } from '../support/given';
import { active, activeShare, story } from '../support/story';

const personNo = (number: number) => clientStream(clientIdOf(number));
let report: AuditReport;

beforeAll(async () => {
  report = await reportOf({ store: await storeOf(story), figures: [active, activeShare] });
});

describe('the report of a log', () => {
  it('tells late entries with the days that they are late', () => {
    expect(report.recordKeeping.late).toEqual([{ event: 7, daysLate: 12 }]);
  });

  it('tells corrections, and from what to what a field was changed', () => {
    expect(report.recordKeeping.corrections).toEqual([
      {
        correction: 8,
        event: 4,
        how: 'amended',
        changes: [{ field: 'on', isHidden: false, from: '2024-02-12', to: '2024-02-20' }],
      },
      { correction: 9, event: 6, how: 'voided', changes: [] },
    ]);
  });

  it('tells who recorded how much, and when', () => {
    expect(report.recordKeeping.recorders).toMatchObject([
      { actor: 'u-17', role: 'social_worker', events: 9, late: 1, corrections: 2 },
    ]);
  });

  it('tells findings by kind with their words and events, but neither late entries nor corrections', () => {
    const kinds = report.findings.map(({ kind }) => kind);
    expect(kinds).not.toContain('RecordedLate');
    expect(kinds).not.toContain('Corrected');
    const limit = report.findings.find(({ kind }) => kind === 'EpisodeNotCovered');
    expect(limit).toMatchObject({ severity: 'breach', count: 2 });
    expect(limit?.found[0]).toMatchObject({ stream: personNo(1), on: '2024-02-12', events: [2] });
    expect(limit?.found[0]?.text.en).toContain('12 February 2024');
    expect(limit?.found[0]?.text.lv).toContain('2024. gada 12. februār');
  });

  it('tells the gravest findings first', () => {
    const weights = ['breach', 'warning', 'notice'];
    const places = report.findings.map(({ severity }) => weights.indexOf(severity));
    expect(places).toEqual([...places].sort());
    expect(places.length).toBeGreaterThan(1);
  });

  it('tells a figure by its rows, their events and the corrections of these', () => {
    expect(report.figures[0]).toMatchObject({
      form: 'number',
      readModel: { name: 'caseload' },
      parts: [
        {
          answer: 2,
          rows: [
            { category: 'client', stream: personNo(1), amount: 1, events: [{ event: 2, corrections: [] }] },
            {
              category: 'client',
              stream: personNo(2),
              amount: 1,
              events: [{ event: 4, on: '2024-02-20', corrections: [8] }],
            },
          ],
        },
      ],
    });
  });

  it('tells why persons do not count', () => {
    expect(report.figures[0]?.notCounted.map(({ why }) => why._tag)).toEqual([
      'NothingKeepsOut',
      'Counts',
      'NoRow',
    ]);
  });

  it('tells a share by its numerator and denominator', () => {
    expect(report.figures[1]?.parts.map(({ name, answer }) => [name.en, answer])).toEqual([
      ['active', 1],
      ['all', 2],
    ]);
  });

  it('names each event once, without what it says', () => {
    expect(report.events.map(({ position }) => position)).toEqual([2, 4, 6, 7, 8, 9]);
    expect(report.events[0]).toEqual({
      position: 2,
      index: 1,
      stream: personNo(1),
      revision: 1,
      id: eventId(2),
      type: 'ServiceStarted',
      on: '2024-02-12',
      recordedAt: '2024-02-12T12:00:00.002Z',
      by: { actor: 'u-17', role: 'social_worker' },
      evidence: [{ kind: 'decision', issuedOn: '2024-02-01', issuer: 'PMLP' }],
      hash: expect.stringMatching(/^.{43}=$/),
    });
  });

  it('tells of the part of the log that was known, and of the whole store', async () => {
    const store = await storeOf(story);
    const cut = await reportOf({ store, figures: [active], knownAt: { _tag: 'Position', position: 6 } });
    expect(cut.log).toMatchObject({ events: 9, known: 6, root: report.log.root });
    expect(cut.recordKeeping).toMatchObject({ late: [], corrections: [] });
    expect(cut.figures[0]?.parts[0]?.answer).toBe(3);
    const beyond = await reportOf({ store, knownAt: { _tag: 'Position', position: 1_000 } });
    expect(beyond.log).toEqual(report.log);
  });

  it('tells little of an empty store', async () => {
    const empty = await reportOf({ store: await storeOf(), figures: [active, activeShare] });
    expect(empty.log).toEqual({
      events: 0,
      known: 0,
      root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    });
    expect([empty.findings, empty.events, empty.recordKeeping]).toEqual([
      [],
      [],
      { late: [], corrections: [], recorders: [] },
    ]);
    expect(empty.figures.flatMap(({ parts }) => parts.map(({ answer }) => answer))).toEqual([0, 0, 0]);
  });
});

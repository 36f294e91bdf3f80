import { describe, expect, it } from '@jest/globals';
import { civilDate, clientStream, type StreamName } from '@pavadonis/domain';
import { activeClients, caseload, type CaseloadView } from '@pavadonis/projection-caseload';
import { clientNo, logOf } from '@pavadonis/testing';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { explain } from '../../src/explain/explain';

const asOf = civilDate('2024-12-31');

const streamOf = (number: number): StreamName => clientStream(clientIdOf(number));

const logOfClients = (count: number) =>
  logOf(
    Array.from({ length: count }, (_, i) => [
      ...clientNo(i + 1)(clientRegistered(), serviceStarted()),
    ]).flat(),
  );

/** Explains a report about so many active clients, and counts how often it is computed. */
const explained = (count: number, of: (active: readonly StreamName[]) => unknown) => {
  let reports = 0;
  const report = (view: CaseloadView): unknown => {
    reports += 1;
    return of(activeClients(view, { asOf }).map(({ stream }) => stream));
  };
  const { rows } = explain({ model: caseload, log: logOfClients(count), report });
  return { reports, rows };
};

describe('a list in which each element names its row', () => {
  it('is explained in far fewer reports than it has rows', () => {
    const { reports, rows } = explained(600, (active) => active.map((about) => ({ about })));
    expect(rows).toHaveLength(600);
    for (const { events } of rows) expect(events.map(({ type }) => type)).toEqual(['ServiceStarted']);
    expect(reports).toBeLessThan(300);
  });

  it('is explained as well where some elements name nobody', () => {
    const unnamed = new Set([7, 8, 9].map(streamOf));
    const { reports, rows } = explained(600, (active) =>
      active.map((about) => (unnamed.has(about) ? 'somebody' : { about })),
    );
    expect(rows).toHaveLength(600);
    for (const { stream, amounts } of rows)
      expect([...amounts]).toEqual([[unnamed.has(stream) ? '$[]"somebody"' : `$[]{"about":"${stream}"}`, 1]]);
    expect(reports).toBeLessThan(600);
  });

  it('is explained by the rows behind it, where elements name others', () => {
    const streams = Array.from({ length: 6 }, (_, i) => streamOf(i + 1));
    const next = (stream: StreamName) => streams[(streams.indexOf(stream) + 1) % streams.length];
    const { rows } = explained(6, (active) => active.map((stream) => ({ about: next(stream) })));
    expect(rows.map(({ stream, amounts }) => [stream, [...amounts.keys()]])).toEqual(
      streams.map((stream) => [stream, [`$[]{"about":"${String(next(stream))}"}`]]),
    );
  });
});

describe('a number, in which no row is named', () => {
  it('is explained row by row', () => {
    const { reports, rows } = explained(600, (active) => active.length);
    expect(rows).toHaveLength(600);
    expect(reports).toBeGreaterThan(600);
  });
});

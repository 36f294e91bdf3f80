import { describe, expect, it } from '@jest/globals';
import { type Category, civilDate, clientStream, month, operationStream, text } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import {
  activeClients,
  caseload,
  type CaseloadView,
  clientsByPlace,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import { doublePayments, fundingSplit } from '@pavadonis/projection-funding-split';
import { centre, client, clientNo, type GivenEvent, logOf, late, operation } from '@pavadonis/testing';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientIdOf, eventId, operationId } from '@pavadonis/testing/examples/ids';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { costRecorded } from '@pavadonis/testing/examples/operation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { explain, explainParts } from '../../src/explain/explain';

const asOf = civilDate('2024-12-31');
const active = (view: CaseloadView) => activeClients(view, { asOf });
const streamOf = (number: number) => clientStream(clientIdOf(number));

const explained = (report: (view: CaseloadView) => unknown, ...streams: readonly Iterable<GivenEvent>[]) =>
  explain({ model: caseload, log: logOf(streams.flatMap((events) => [...events])), report });

const typesOf = (rows: ReturnType<typeof explain>['rows']) =>
  rows.map(({ stream, events }) => [
    stream,
    ...events.map(({ position, type }) => `${String(position)} ${type}`),
  ]);

describe('an explanation', () => {
  it('names an event with its day, its recording and its evidence', () => {
    const recordedAt = late('2024-03-05', client(serviceStarted()));
    const evidence = [{ kind: 'order', number: 'invented' }] as never;
    const { answer, rows } = explained(
      active,
      recordedAt.map((each) => ({ ...each, evidence })),
    );
    expect((answer as readonly unknown[]).length).toBe(1);
    expect(rows).toEqual([
      {
        category: 'client',
        stream: streamOf(1),
        amounts: new Map([[`$[]"${streamOf(1)}"`, 1]]),
        events: [
          {
            position: 1,
            stream: streamOf(1),
            id: eventId(1),
            type: 'ServiceStarted',
            on: '2024-02-12',
            recordedAt: '2024-03-05T12:00:00.000Z',
            by: { actor: 'u-17', role: 'social_worker' },
            evidence,
            corrections: [],
          },
        ],
      },
    ]);
  });

  it('gives the corrections that made an event what it is, those taken back too', () => {
    const { rows } = explained(
      active,
      client(
        serviceStarted({ on: civilDate('2025-02-12') }),
        eventAmended(serviceStarted({ on: civilDate('2024-02-13') }), eventId(1)),
        eventAmended(serviceStarted(), eventId(2)),
        eventVoided({ target: eventId(3) }),
      ),
    );
    expect(rows.flatMap(({ events }) => events)).toMatchObject([
      {
        type: 'ServiceStarted',
        on: '2024-02-13',
        corrections: [
          { position: 2, type: 'EventAmended' },
          { position: 3, type: 'EventAmended' },
          { position: 4, type: 'EventVoided' },
        ],
      },
    ]);
  });

  it('gives the evidence that was added to an event later', () => {
    const evidence = [{ kind: text('order'), number: text('24-0117') }];
    const [added] = [...client(eventAmended(serviceStarted()))].map((each) => ({ ...each, evidence }));
    if (added === undefined) throw new RangeError('nothing is added');
    const { rows } = explained(active, client(serviceStarted()), [added]);
    expect(rows.flatMap(({ events }) => events)).toMatchObject([
      { type: 'ServiceStarted', evidence: [], corrections: [{ type: 'EventAmended', evidence }] },
    ]);
  });

  it('gives the voided event in whose place another stands, and its void', () => {
    const { rows } = explained(
      active,
      client(serviceStarted(), eventVoided(), { ...serviceStarted(), inPlaceOf: eventId(1) }),
    );
    expect(rows.flatMap(({ events }) => events)).toMatchObject([
      {
        position: 3,
        corrections: [
          { position: 1, type: 'ServiceStarted' },
          { position: 2, type: 'EventVoided' },
        ],
      },
    ]);
  });

  it('names a merge where it makes one client of two', () => {
    const women = (view: CaseloadView) => womenMenChildren(active(view), { asOf }).women;
    const birth = { date: civilDate('1990-05-04'), precision: 'day' } as const;
    const { answer, rows } = explained(
      women,
      client(clientRegistered({ birth }), residenceChanged()),
      clientNo(2)(serviceStarted(), clientsMerged({ survivorId: clientIdOf(1) })),
    );
    expect(answer).toBe(1);
    expect(typesOf(rows)).toEqual([
      [streamOf(1), '1 ClientRegistered', '3 ServiceStarted', '4 ClientsMerged'],
    ]);
  });

  it('names a merge that a report without clients depends on', () => {
    const unitOf = (number: number) => ({ clientId: clientIdOf(number), month: month('2024-05') });
    const log = logOf([
      ...clientNo(2)(clientRegistered(), clientsMerged({ survivorId: clientIdOf(1) })),
      ...clientNo(3)(clientRegistered()),
      ...operation(costRecorded({ units: [unitOf(1), unitOf(2)] })),
    ]);
    const { rows } = explain({ model: fundingSplit, log, report: doublePayments });
    expect(typesOf(rows)).toEqual([
      [streamOf(1), '2 ClientsMerged'],
      [operationStream(operationId), '4 CostRecorded'],
    ]);
  });

  it('names any event of a row that counts by being there, and the last correction where none holds', () => {
    const size = (view: CaseloadView) => view.client.size;
    const { rows } = explained(
      size,
      client(clientRegistered(), residenceChanged()),
      clientNo(2)(serviceStarted(), eventVoided({ target: eventId(3) })),
    );
    expect(typesOf(rows)).toEqual([
      [streamOf(1), '1 ClientRegistered'],
      [streamOf(2), '4 EventVoided'],
    ]);
  });

  it('says what the answer would lose without a row', () => {
    const places = (view: CaseloadView) => clientsByPlace(active(view), { asOf });
    const { rows } = explained(
      places,
      client(serviceStarted()),
      clientNo(2)(residenceChanged(), serviceStarted()),
    );
    expect(rows.map(({ amounts }) => [...amounts])).toEqual([
      [['$.unknown', 1]],
      [['$.centres["018f0000-0000-7000-8000-000000000030"]', 1]],
    ]);
  });

  it('is of some streams alone, if asked for', () => {
    const log = logOf([...client(serviceStarted()), ...clientNo(2)(serviceStarted())]);
    const { rows } = explain({ model: caseload, log, report: active }, { of: [streamOf(2)] });
    expect(typesOf(rows)).toEqual([[streamOf(2), '2 ServiceStarted']]);
  });

  it('is of rows of some kinds alone, if asked for', () => {
    const log = logOf([...centre(centreOpened()), ...client(residenceChanged(), serviceStarted())]);
    const report = (view: CaseloadView) => active(view).length + view.centre.size;
    const kindsOf = (kinds?: readonly Category[]) =>
      explain({ model: caseload, log, report }, kinds && { kinds }).rows.map(({ category }) => category);
    expect(kindsOf()).toEqual(expect.arrayContaining(['client', 'centre']));
    expect(kindsOf(['centre'])).toEqual(['centre']);
    expect(kindsOf([])).toEqual([]);
  });

  it('is of the log as it was known', () => {
    const log = logOf([...client(serviceStarted()), ...clientNo(2)(serviceStarted())]);
    const knownAt = { _tag: 'Instant', instant: log[0]?.recordedAt ?? ('' as never) } as const;
    expect(explain({ model: caseload, log, knownAt, report: active }).rows).toHaveLength(1);
  });

  it('of a share is that of its parts', () => {
    const log = logOf([
      ...client(serviceStarted(), residenceChanged({ residence: { kind: 'private' } })),
      ...clientNo(2)(serviceStarted()),
    ]);
    const { outside, all } = explainParts({
      model: caseload,
      log,
      parts: {
        outside: (view) => clientsByPlace(active(view), { asOf }).outside,
        all: (view) => active(view).length,
      },
    });
    expect([outside.answer, all.answer]).toEqual([1, 2]);
    expect(typesOf(outside.rows)).toEqual([[streamOf(1), '1 ServiceStarted', '2 ResidenceChanged']]);
    expect(typesOf(all.rows)).toEqual([
      [streamOf(1), '1 ServiceStarted'],
      [streamOf(2), '3 ServiceStarted'],
    ]);
  });
});

describe('a report whose rows depend on each other only after events are left out', () => {
  // looks like a sum, until somebody among others is not registered
  const report = (view: CaseloadView) => {
    const isUnregistered = [...view.client.values()].some(({ registered }) => registered === undefined);
    return active(view).length + (isUnregistered && view.client.size > 1 ? 1000 : 0);
  };

  it.each([3, 250])('is explained by the whole view, of %i clients', (count) => {
    const log = logOf(
      Array.from({ length: count }, (_, i) => [
        ...clientNo(i + 1)(clientRegistered(), serviceStarted()),
      ]).flat(),
    );
    expect(report(project(caseload, log))).toBe(count);
    const { rows } = explain({ model: caseload, log, report });
    expect(rows).toHaveLength(count);
    for (const { events } of rows)
      expect(events.map(({ type }) => type)).toEqual(['ClientRegistered', 'ServiceStarted']);
  });

  it('may throw then', () => {
    const log = logOf(client(clientRegistered(), serviceStarted()));
    const throwing = (view: CaseloadView) => {
      for (const { registered } of view.client.values())
        if (registered === undefined) throw new Error('who?');
      return active(view);
    };
    const { rows } = explain({ model: caseload, log, report: throwing });
    expect(typesOf(rows)).toEqual([[streamOf(1), '1 ClientRegistered', '2 ServiceStarted']]);
  });
});

describe('an answer that is no plain data', () => {
  const count = (view: CaseloadView): number => active(view).length;
  const given = [client(serviceStarted()), clientNo(2)(serviceStarted())] as const;
  const kinds: readonly (readonly [string, (view: CaseloadView) => unknown])[] = [
    ['a moment', (view) => new Date(count(view))],
    ['a list with moments', (view) => [new Date(count(view)), 'other']],
    ['an address', (view) => new URL(`https://sif.example/${String(count(view))}`)],
    ['fields with points in their names', (view) => ({ 'a.b': count(view), a: { b: 2 - count(view) } })],
  ];

  it.each(kinds)('is explained by what it says of itself: %s', (_, report) => {
    const { rows } = explained(report, ...given);
    expect(typesOf(rows)).toEqual([
      [streamOf(1), '1 ServiceStarted'],
      [streamOf(2), '2 ServiceStarted'],
    ]);
  });

  const untold: readonly (readonly [string, (view: CaseloadView) => unknown])[] = [
    ['a promise', (view) => Promise.resolve(count(view))],
    ['an iterator', (view) => active(view).values()],
    ['a function', (view) => () => count(view)],
    ['a pattern in a list', (view) => ['other', new RegExp(String(count(view)))]],
  ];

  it.each(untold)('is refused where nothing tells it from another: %s', (_, report) => {
    expect(() => explained(report, ...given)).toThrow(TypeError);
  });
});

import { describe, expect, it } from '@jest/globals';
import { civilDate, clientStream, type CivilDate, type Recordable, settle } from '@pavadonis/domain';
import { activeClients, caseload, clientsByPlace, clientsServedIn } from '@pavadonis/projection-caseload';
import { client, clientNo, type GivenEvent, logOf } from '@pavadonis/testing';
import { clientIdOf, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import fc from 'fast-check';
import { whyNot } from '../../src/explain/why-not';
import { daysIn, drawnDays, logs } from '../support/draws';
import { positionsOf } from '../support/positions';
import { forEachModel } from '../support/reports';
import { asked, type Log, rowsIn } from '../support/second-opinion';

const RUNS = Number(process.env['RUNS'] ?? 3);

const asOf = civilDate('2025-01-01');
const stream = clientStream(clientIdOf(1));
const active = (events: Iterable<GivenEvent>) =>
  whyNot({ model: caseload, log: logOf(events), report: (view) => activeClients(view, { asOf }) }, stream);

const ended = (on: CivilDate) => serviceEnded({ on });
const early = civilDate('2024-06-30');

describe('a client who is not active', () => {
  it('is kept out by the end of the service', () => {
    expect(active(client(clientRegistered(), serviceStarted(), ended(early)))).toMatchObject({
      _tag: 'KeptOut',
      by: [{ position: 3, type: 'ServiceEnded', on: early, corrections: [] }],
    });
  });

  it('is kept out by the end and the death, if both are recorded', () => {
    const events = client(clientRegistered(), serviceStarted(), ended(early), clientDied());
    expect(active(events)).toMatchObject({
      _tag: 'KeptOut',
      by: [{ type: 'ServiceEnded' }, { type: 'ClientDied' }],
    });
  });

  it('is kept out by nothing if the service never began', () => {
    expect(active(client(clientRegistered()))).toEqual({ _tag: 'NothingKeepsOut', tried: 'all' });
  });

  it('is kept out by nothing if all was voided', () => {
    expect(active(client(serviceStarted(), eventVoided()))).toEqual({
      _tag: 'NothingKeepsOut',
      tried: 'all',
    });
  });

  it('is not kept out by the reversal of a merge into somebody who is active', () => {
    const merge = { survivorId: clientIdOf(2) };
    const streams = [
      clientNo(2)(serviceStarted()),
      client(clientRegistered(), clientsMerged(merge), mergeReverted(merge)),
    ];
    expect(active(streams.flatMap((events) => [...events]))).toEqual({
      _tag: 'NothingKeepsOut',
      tried: 'all',
    });
  });

  it('has no row if nothing is recorded', () => {
    expect(active(clientNo(2)(serviceStarted()))).toEqual({ _tag: 'NoRow' });
  });
});

describe('of more than eight events', () => {
  const moves = Array.from({ length: 12 }, (_, month) =>
    residenceChanged({ on: civilDate(`2024-${String(month + 1).padStart(2, '0')}-20`) }),
  );
  const log = logOf(
    client(
      clientRegistered(),
      residenceChanged({ on: civilDate('2024-01-01'), residence: { kind: 'unknown' } }),
      serviceStarted(),
      ...moves,
    ),
  );

  it('all of a type may keep a client out', () => {
    const report = (view: Parameters<typeof activeClients>[0]) =>
      clientsByPlace(activeClients(view, { asOf }), { asOf }).unknown;
    expect(whyNot({ model: caseload, log, report }, stream)).toMatchObject({
      _tag: 'KeptOut',
      by: moves.map(({ on }) => ({ type: 'ResidenceChanged', on })),
    });
  });

  it('the likely ones alone are tried', () => {
    const report = (view: Parameters<typeof activeClients>[0]) =>
      clientsServedIn(view, { from: early, to: asOf });
    expect(whyNot({ model: caseload, log, report }, stream)).toEqual({
      _tag: 'NothingKeepsOut',
      tried: 'likely',
    });
  });
});

it('a row that counts is not kept out', () => {
  expect(active(client(serviceStarted(), serviceStarted({ episodeId: laterEpisodeId })))).toEqual({
    _tag: 'Counts',
  });
});

const subsetsOf = <A>(all: readonly A[]): readonly (readonly A[])[] =>
  all.reduce<readonly (readonly A[])[]>(
    (sets, each) => [...sets, ...sets.map((set) => [...set, each])],
    [[]],
  );

/** Returns the positions of the events that hold, if they are few. */
const fewHeld = (own: Log): readonly number[] => {
  const streams = [...new Set(own.map((each) => each.stream))];
  const held = streams.flatMap((each) => settle(own.filter((other) => other.stream === each)));
  return held.length > 6 ? [] : held.map(({ position }) => position);
};

describe('the events that keep a row out', () => {
  forEachModel((model, reports) => {
    it(`all have to go for it to count, in every report of ${model.name}`, () => {
      fc.assert(
        fc.property(logs, drawnDays, fc.nat(), (log, drawn, chance) => {
          const days = daysIn(log, drawn);
          const rowOf = rowsIn(model, log);
          const names = [...new Set(log.flatMap((each) => rowOf(each.stream) ?? []))];
          const name = names[chance % Math.max(1, names.length)];
          if (name === undefined) return;
          const [own, rest] = [true, false].map((isOwn) =>
            log.filter((each) => (rowOf(each.stream) === name) === isOwn),
          );
          for (const [title, report] of Object.entries(reports)) {
            const figure = { model, log, report: (view: Parameters<typeof report>[0]) => report(view, days) };
            const none = asked(figure, rest ?? []);
            const countsWithout = (out: ReadonlySet<number>): boolean =>
              asked(
                figure,
                log.filter(({ position }) => !out.has(position)),
              ) !== none;
            const why = whyNot(figure, name);
            expect([title, why._tag === 'Counts']).toEqual([title, countsWithout(new Set())]);
            if (why._tag === 'KeptOut') {
              const puttingBack = why.by.map((_, i) => countsWithout(positionsOf(why.by.toSpliced(i, 1))));
              expect([title, countsWithout(positionsOf(why.by))]).toEqual([title, true]);
              expect(puttingBack).toEqual(why.by.map(() => false));
            }
            if (why._tag !== 'NothingKeepsOut' || why.tried !== 'all') continue;
            const all = fewHeld(own ?? []);
            const corrected = (own ?? []).some(
              ({ event }: { readonly event: Recordable }) => 'target' in event,
            );
            if (corrected) continue;
            expect([title, subsetsOf(all).some((set) => countsWithout(new Set(set)))]).toEqual([
              title,
              false,
            ]);
          }
        }),
        { numRuns: RUNS },
      );
    });
  });
});

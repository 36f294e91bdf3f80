import { describe, expect, it } from '@jest/globals';
import { civilDate, type Event, type StreamName } from '@pavadonis/domain';
import { LargeMap, project, projector, readsAll } from '@pavadonis/projection';
import { centre, type GivenEvent, type LogEntry, logOf, operation } from '@pavadonis/testing';
import { journal } from '@pavadonis/testing-projection';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { operationOpened as operationOpened } from '@pavadonis/testing/examples/operation';

const taken = (...lines: readonly GivenEvent[]) => {
  const log = logOf(lines);
  const projected = projector({ one: journal, other: journal });
  for (const entry of log) projected.take(entry);
  return { ...projected, log };
};

const centreOf = (log: readonly LogEntry[]): StreamName => {
  const stream = log[0]?.stream;
  if (stream === undefined) throw new RangeError('an empty log');
  return stream;
};

/** The journal, whose fold of centres is asked to insert late events. */
const inserting = (takeLate: (event: Event) => boolean): typeof journal => ({
  ...journal,
  folds: {
    ...journal.folds,
    centre: {
      initial: journal.folds.centre.initial,
      takes: readsAll(
        (row, event) => void row.said.push(JSON.stringify(event)),
        (_, event) => takeLate(event),
      ),
    },
  },
});

const said = (...events: readonly object[]): readonly string[] =>
  events.map((event) => JSON.stringify(event));

describe('a projector of several models', () => {
  it('gives each the rows of its own', () => {
    const { views, log } = taken(...centre(centreOpened()), ...operation(operationOpened()));
    const rows = {
      ...project(journal, []),
      centre: new LargeMap([[log[0]?.stream ?? '', { stream: log[0]?.stream, said: said(centreOpened()) }]]),
      operation: new LargeMap([
        [log[1]?.stream ?? '', { stream: log[1]?.stream, said: said(operationOpened()) }],
      ]),
    };
    expect(views).toEqual({ one: rows, other: rows });
    expect(views.one.centre).not.toBe(views.other.centre);
  });

  it('lets a stream wait after a late entry', () => {
    const { stale, log } = taken(...centre(centreServiceStarted(), centreOpened()));
    expect(stale()).toEqual({ first: [[{ stream: log[0]?.stream, taken: 2 }]], again: [] });
  });

  it('lets a stream wait after a correction', () => {
    const { stale, log } = taken(...centre(centreOpened(), eventVoided()));
    expect(stale()).toEqual({ first: [[{ stream: log[0]?.stream, taken: 2 }]], again: [] });
  });

  it('takes a late entry if all read models do', () => {
    const heard: string[] = [];
    const patient = inserting(({ type }) => heard.push(type) > 0);
    const { take, stale, staleAfter, views } = projector({ one: patient, other: patient });
    const later = centreOpened({ on: civilDate('2024-01-01') });
    const log = logOf(centre(centreServiceStarted(), centreOpened(), later));
    const waiting = [{ stream: centreOf(log), taken: 3 }];
    expect(staleAfter(log)).toEqual(waiting);
    for (const entry of log) take(entry);
    expect(stale()).toEqual({ first: [], again: [] });
    expect(heard).toEqual(['CentreOpened', 'CentreOpened']);
    expect(views.one.centre.get(centreOf(log))?.said).toEqual(said(centreServiceStarted(), later));
  });

  it('lets a stream wait that one cannot take', () => {
    const { take, stale } = projector({ one: inserting(() => true), other: inserting(() => false) });
    const log = logOf(centre(centreServiceStarted(), centreOpened()));
    for (const entry of log) take(entry);
    expect(stale().first).toEqual([[{ stream: centreOf(log), taken: 2 }]]);
  });

  it('takes events of one day as they come', () => {
    const { stale } = taken(...centre(centreOpened(), centreServiceStarted({ on: centreOpened().on })));
    expect(stale()).toEqual({ first: [], again: [] });
  });

  it('goes on after a stream was folded anew', () => {
    const { refold, take, stale, views, log } = taken(...centre(centreServiceStarted(), centreOpened()));
    expect(stale().first).toHaveLength(1);
    refold(new Map([[centreOf(log), log]]));
    const later = centreOpened({ on: civilDate('2024-01-01') });
    for (const entry of logOf(centre(centreServiceStarted(), centreOpened(), later))) take(entry);
    expect(stale()).toEqual({ first: [], again: [] });
    expect([...views.one.centre.values()].map((row) => row.said)).toEqual([
      said(centreOpened(), centreServiceStarted(), later),
    ]);
  });

  it('tells a first wait of a stream from another', () => {
    const { refold, take, stale, log } = taken(...centre(centreServiceStarted(), centreOpened()));
    expect(stale().first).toHaveLength(1);
    refold(new Map([[centreOf(log), log]]));
    for (const entry of logOf(centre(centreServiceStarted(), centreOpened(), centreOpened()))) take(entry);
    expect(stale()).toEqual({ first: [], again: [[{ stream: log[0]?.stream, taken: 3 }]] });
  });

  it.each([
    ['a late entry', centre(centreServiceStarted(), centreOpened())],
    ['a correction', centre(centreOpened(), eventVoided())],
    ['what follows a correction', centre(centreOpened(), eventVoided(), centreServiceStarted())],
  ])('foresees which streams will wait after %s, and takes nothing', (_, lines) => {
    const { staleAfter, stale, snapshots } = projector({ journal });
    const log = logOf(lines);
    expect(staleAfter(log)).toEqual([{ stream: log[0]?.stream, taken: log.length }]);
    expect(stale()).toEqual({ first: [], again: [] });
    expect(snapshots([centreOf(log)])).toEqual(new Map());
  });

  it('foresees it from a stream’s state, counting once', () => {
    const { staleAfter, log } = taken(...centre(centreServiceStarted()));
    const after = logOf(centre(centreServiceStarted(), centreOpened()));
    expect(staleAfter(log)).toEqual([]);
    expect(staleAfter(after)).toEqual([{ stream: log[0]?.stream, taken: 2 }]);
    expect(staleAfter(logOf(centre(centreServiceStarted(), centreServiceStarted())))).toEqual([]);
  });

  it('goes on with a stream where another projector left it', () => {
    const { snapshots, log } = taken(...centre(centreOpened(), centreServiceStarted()));
    const { restore, take, stale, views } = projector({ one: journal, other: journal });
    const stream = centreOf(log);
    restore(structuredClone(snapshots([stream])));
    const later = centreOpened({ on: civilDate('2024-01-01') });
    for (const entry of logOf(centre(centreOpened(), centreServiceStarted(), later))) take(entry);
    expect(stale()).toEqual({ first: [], again: [] });
    const row = { stream, said: said(centreOpened(), centreServiceStarted(), later) };
    expect([views.one.centre.get(stream), views.other.centre.get(stream)]).toEqual([row, row]);
  });

  it('tells what is late from where another projector left a stream', () => {
    const { snapshots, log } = taken(...centre(centreServiceStarted()));
    const { restore, take, stale } = projector({ one: journal, other: journal });
    const stream = centreOf(log);
    restore(structuredClone(snapshots([stream])));
    for (const entry of logOf(centre(centreServiceStarted(), centreOpened()))) take(entry);
    expect(stale()).toEqual({ first: [[{ stream, taken: 2 }]], again: [] });
  });

  it('keeps nothing of a stream that waits', () => {
    const { snapshots, log } = taken(...centre(centreServiceStarted(), centreOpened()));
    expect(snapshots([centreOf(log)])).toEqual(new Map());
  });

  it('takes nothing again after all was voided', () => {
    const { refold, take, stale, views, log } = taken(...centre(centreOpened(), eventVoided()));
    expect(stale().first).toHaveLength(1);
    refold(new Map([[centreOf(log), log]]));
    for (const entry of log) take(entry);
    expect(stale()).toEqual({ first: [], again: [] });
    expect([...views.one.centre.values()].map((row) => row.said)).toEqual([[]]);
  });
});

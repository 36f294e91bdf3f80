import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { folding } from '@pavadonis/projection';
import { centreOpened, serviceStarted } from '@pavadonis/testing/examples/centre';
import { voided } from '@pavadonis/testing/examples/correction';
import { opened as operationOpened } from '@pavadonis/testing/examples/operation';
import { centre, operation } from './support/given';
import { journal } from './support/journal';
import { type Line, logOf } from './support/log';

const taken = (...lines: readonly Line[]) => {
  const log = logOf(lines);
  const fold = folding({ one: journal, other: journal });
  for (const entry of log) fold.take(entry);
  return { ...fold, log };
};

const said = (...events: readonly object[]): readonly string[] =>
  events.map((event) => JSON.stringify(event));

describe('folding several read models in one pass', () => {
  it('gives each the rows of its own', () => {
    const { views, log } = taken(...centre(centreOpened()), ...operation(operationOpened()));
    const rows = {
      centre: new Map([[log[0]?.stream, { stream: log[0]?.stream, said: said(centreOpened()) }]]),
      operation: new Map([[log[1]?.stream, { stream: log[1]?.stream, said: said(operationOpened()) }]]),
    };
    expect(views).toEqual({ one: rows, other: rows });
    expect(views.one.centre).not.toBe(views.other.centre);
  });

  it('lets a stream wait after a late entry', () => {
    const { stale, log } = taken(...centre(serviceStarted(), centreOpened()));
    expect(stale()).toEqual({ first: [{ stream: log[0]?.stream, taken: 2 }], again: [] });
  });

  it('lets a stream wait after a correction', () => {
    const { stale, log } = taken(...centre(centreOpened(), voided()));
    expect(stale()).toEqual({ first: [{ stream: log[0]?.stream, taken: 2 }], again: [] });
  });

  it('takes events of one day as they come', () => {
    const { stale } = taken(...centre(centreOpened(), serviceStarted({ on: centreOpened().on })));
    expect(stale()).toEqual({ first: [], again: [] });
  });

  it('goes on with what comes after a stream was folded anew', () => {
    const { refold, take, stale, views, log } = taken(...centre(serviceStarted(), centreOpened()));
    for (const { stream } of stale().first) refold(stream, log);
    const later = centreOpened({ on: civilDate('2024-01-01') });
    for (const entry of logOf(centre(serviceStarted(), centreOpened(), later))) take(entry);
    expect(stale()).toEqual({ first: [], again: [] });
    expect([...views.one.centre.values()].map((row) => row.said)).toEqual([
      said(centreOpened(), serviceStarted(), later),
    ]);
  });

  it('tells a stream that waits again from one that waits for the first time', () => {
    const { refold, take, stale, log } = taken(...centre(serviceStarted(), centreOpened()));
    for (const { stream } of stale().first) refold(stream, log);
    for (const entry of logOf(centre(serviceStarted(), centreOpened(), centreOpened()))) take(entry);
    expect(stale()).toEqual({ first: [], again: [{ stream: log[0]?.stream, taken: 3 }] });
  });

  it('takes nothing again after all of a stream was voided', () => {
    const { refold, take, stale, views, log } = taken(...centre(centreOpened(), voided()));
    for (const { stream } of stale().first) refold(stream, log);
    for (const entry of log) take(entry);
    expect(stale()).toEqual({ first: [], again: [] });
    expect([...views.one.centre.values()].map((row) => row.said)).toEqual([[]]);
  });
});

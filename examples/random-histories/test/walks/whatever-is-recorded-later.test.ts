import { describe, expect, it } from '@jest/globals';
import { civilDate, month, type Settleable, settle } from '@pavadonis/domain';
import * as Operation from '@pavadonis/domain/operation';
import { project } from '@pavadonis/projection';
import { findings, findingsToDate } from '@pavadonis/projection-findings';
import {
  claimCorrections,
  fundingLines,
  fundingSplit,
  fundingTotals,
} from '@pavadonis/projection-funding-split';
import { histories } from '@pavadonis/testing/random';
import { eventId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';
import { historiesPastDecisions } from '../support/past-decisions';
import type { Log } from '../support/question';

const always = { from: month('1990-01'), to: month('2090-12') };
const asOf = civilDate('2090-12-31');
const sources = ['ESF', 'ESF_PLUS', 'AMIF', 'state'] as const;

/** The recordings of each operation. */
const operationsOf = (log: Log): readonly Log[] =>
  [...new Set(log.map(({ stream }) => stream))]
    .filter((stream) => stream.startsWith('operation-'))
    .map((operation) => log.filter(({ stream }) => stream === operation));

const rowsOf = (log: Log) => project(fundingSplit, log);

/** The amounts claimed and paid, by provider and month. */
const claimedIn = (log: Log) =>
  fundingLines(rowsOf(log), always, { asOf })
    .filter(({ claimed }) => claimed.total > 0)
    .map(({ providerId, month: of, claimed, paid }) => ({ providerId, month: of, claimed, paid }));

const CLAIMS = new Set(['CostsClaimed', 'ClaimPaid']);

/** Returns whether a recording is a claim or a payment, or corrects one. */
const isAboutClaims = (log: Log, { event }: Log[number]): boolean =>
  CLAIMS.has(event.type) ||
  ('target' in event && log.some((each) => each.id === event.target && isAboutClaims(log, each)));

/** The operation's recordings, and after them the corrections of all its claims. */
const allBooked = (log: Log): Log => {
  const settled = settle<Operation.Event>(log as readonly Settleable<Operation.Recordable>[]);
  const state = settled.reduce((before, { event }) => Operation.evolve(before, event), Operation.initial);
  const [last] = log.slice(-1);
  return [...state.claims.keys()].reduce<Log>((before, claimId) => {
    const answer = Operation.correctClaim({ on: asOf, claimId })(state);
    const [event] = answer._tag === 'Right' ? answer.right : [];
    if (event === undefined || last === undefined) return before;
    const position = (before.at(-1)?.position ?? 0) + 1;
    return [...before, { ...last, id: eventId(90_000 + before.length), position, event }];
  }, log);
};

const forOperations = (name: string, expectation: (log: Log) => void): void => {
  it.each([
    ['recorded late and corrected', histories({ late: true, corrections: true })],
    ['that no decision would record', historiesPastDecisions],
  ])(`${name}: histories %s`, (_, logs) => {
    fc.assert(
      fc.property(logs, (log) => {
        for (const operation of operationsOf(log)) expectation(operation);
      }),
      { numRuns: 60 },
    );
  });
};

describe('whatever is recorded later', () => {
  forOperations('keeps what was claimed and paid', (log) => {
    for (const [index, entry] of log.entries())
      if (!isAboutClaims(log, entry))
        expect(claimedIn(log.slice(0, index + 1))).toEqual(claimedIn(log.slice(0, index)));
  });

  forOperations('adds up: claimed, booked, open and unclaimed are what is eligible', (log) => {
    const { costs, claimed, corrected, uncorrected, unclaimed } = fundingTotals(
      fundingLines(rowsOf(log), always, { asOf }),
    );
    const parts = [claimed, corrected, uncorrected, unclaimed];
    expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(costs.total);
    for (const source of sources)
      expect(parts.reduce((sum, { bySource }) => sum + (bySource[source] ?? 0), 0)).toBe(
        costs.bySource[source] ?? 0,
      );
  });

  forOperations('makes a difference exactly where a finding says so', (log) => {
    const open = claimCorrections(rowsOf(log), always, { asOf }).filter(
      ({ bookedOn }) => bookedOn === undefined,
    );
    const found = findingsToDate(project(findings, log), { asOf, centreDays: 30 }).filter(
      ({ _tag }) => _tag === 'ClaimNotCorrected',
    );
    expect(found).toHaveLength(new Set(open.map(({ claimId }) => claimId)).size);
  });

  forOperations('is booked by one correction of each claim', (log) => {
    const left = fundingTotals(fundingLines(rowsOf(allBooked(log)), always, { asOf }));
    // a claim whose costs have lost their rate cannot be booked
    if (left.costs.withoutRate === 0)
      expect(left.uncorrected).toEqual({ total: 0, bySource: {}, withoutRate: 0 });
  });
});

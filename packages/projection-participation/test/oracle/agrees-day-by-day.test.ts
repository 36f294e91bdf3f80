import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import {
  indicators,
  newParticipantsIn,
  type Participant,
  participants,
  participation,
} from '@pavadonis/projection-participation';
import { knownPart, type LogEntry } from '@pavadonis/testing';
import { anyLog, believableLog, histories } from '@pavadonis/testing/random';
import * as Ids from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';
import { countsOf } from './counts';
import { recordsIn } from './records';

const NUMBERS = new Set(['total', 'left', 'longTermUnemployed']);

// the classes in which nobody is say nothing
const withoutNobody = (counted: object): unknown =>
  JSON.parse(
    JSON.stringify(counted, (key, value: unknown) => (value === 0 && !NUMBERS.has(key) ? undefined : value)),
  );

const streamsOf = (records: readonly { readonly stream: string }[]): readonly string[] =>
  records.map(({ stream }) => stream).sort();

const byStream = <A extends { readonly stream: string }>(records: readonly A[]): readonly A[] =>
  records.toSorted((a, b) => (a.stream < b.stream ? -1 : 1));

describe.each<readonly [string, fc.Arbitrary<readonly LogEntry[]>]>([
  ['all that decisions let happen', histories()],
  ['it written down late and corrected', histories({ corrections: true, late: true })],
  ['what is believable', believableLog(['client'])],
  ['whatever was recorded', anyLog(['client'])],
])('living through the days of %s', (_, logs) => {
  const asked = fc.record({
    log: logs,
    // mostly all of it is knownPart
    at: fc.oneof(fc.constant(10_000), fc.nat({ max: 80 })),
    operation: fc.nat(),
    near: fc.nat(),
    days: fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -50, max: 500 })),
    length: fc.nat({ max: 200 }),
  });

  it('gives equal participants and indicators as known', () =>
    fc.assert(
      fc.property(asked, ({ log, at, operation, near, days, length }) => {
        const then = knownPart(log, { _tag: 'Position', position: at });
        const operations = log.flatMap(({ event }) =>
          event.type === 'ServiceStarted' || event.type === 'ServiceHandedOver' ? event.operationId : [],
        );
        const operationId = operations[operation % operations.length] ?? Ids.operationId;
        const asOf = addDays(log[near % log.length]?.event.on ?? civilDate('2018-01-01'), days);

        const rows = project(participation, then);
        const records = recordsIn(then, operationId, asOf);
        const found: readonly Participant[] = participants(rows, operationId, { asOf });
        expect(byStream(found)).toEqual(byStream(records.map((each) => ({ ...each, operationId }))));
        expect(withoutNobody(indicators(found))).toEqual(countsOf(records));
        const from = addDays(asOf, -length);
        expect(streamsOf(newParticipantsIn(rows, operationId, { from, to: asOf }))).toEqual(
          streamsOf(records.filter(({ entry }) => entry >= from)),
        );
      }),
      { numRuns: 250 },
    ));
});

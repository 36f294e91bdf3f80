import { describe, expect, it } from '@jest/globals';
import {
  catalogue,
  Category,
  civilDate,
  type Event,
  type Recordable,
  Text,
  textPaths,
} from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import {
  allReminders,
  findings,
  findingsToDate,
  recordKeepingFindings,
} from '@pavadonis/projection-findings';
import { centre, client, contract, logOf, operation } from '@pavadonis/testing';
import { anyOf } from '@pavadonis/testing/random';
import { eventAmended } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';

const MARK = 'Bērziņa';
const marked = { Text: fc.string({ maxLength: 20 }).map((text) => `${MARK} ${text}`) };
const inStream = { client, contract, operation, centre } as unknown as Readonly<
  Record<Category, (event: Recordable) => ReturnType<typeof client>>
>;

const types = Object.keys(catalogue)
  .filter(Category.is)
  .flatMap((category) =>
    [...catalogue[category].byType.values()]
      .filter((codec) => !codec.type.startsWith('Event') && textPaths(codec).length > 0)
      .map((codec) => [codec.type, category, codec] as const),
  );

// a text may be optional
const withMark = (codec: Parameters<typeof anyOf>[0]) =>
  anyOf(codec, marked).filter((event) => JSON.stringify(event).includes(MARK)) as fc.Arbitrary<Recordable>;

describe('no free text of an event is in the rows, findings or reminders', () => {
  it.each(types)('%s', (_, category, codec) =>
    fc.assert(
      fc.property(withMark(codec), withMark(codec), (event, corrected) => {
        const amended = eventAmended(corrected as Event, eventId(1)) as Recordable;
        for (const events of [[event], [event, amended]] as readonly (readonly Recordable[])[]) {
          const log = logOf(events.flatMap((each) => [...inStream[category](each)]));
          expect(JSON.stringify(log)).toContain(MARK);
          const view = project(findings, log);
          const options = { asOf: civilDate('2099-12-31'), centreDays: 0 };
          const said = [
            [...view.client, ...view.contract, ...view.operation, ...view.centre],
            findingsToDate(view, options),
            allReminders(view, options),
            recordKeepingFindings(log),
          ];
          expect(JSON.stringify(said)).not.toContain(MARK);
          expect(JSON.stringify(said)).toContain(category);
        }
      }),
      { numRuns: 20 },
    ),
  );

  it('whichever field it is', () => {
    const paths = types.flatMap(([, , codec]) => textPaths(codec));
    expect(paths.length).toBeGreaterThan(30);
    expect(Text.is(MARK)).toBe(true);
  });
});

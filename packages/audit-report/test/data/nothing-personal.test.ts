import { afterAll, describe, expect, it } from '@jest/globals';
import { auditReportJson, auditReportPage } from '@pavadonis/audit-report';
import {
  catalogue,
  Category,
  type Event,
  personalPaths,
  type Recordable,
  text,
  textPaths,
} from '@pavadonis/domain';
import { scratch } from '@pavadonis/fixtures/scratch';
import { centre, client, contract, type GivenEvent, operation } from '@pavadonis/testing';
import { eventTypeText } from '@pavadonis/texts';
import { anyOf } from '@pavadonis/testing/random';
import { eventAmended } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';
import { reportOf, sealedIn, storeOf } from '../support/given';
import { active } from '../support/story';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const SECRET = 'Bērziņa';
const secret = { Text: fc.string({ maxLength: 20 }).map((more) => `${SECRET} ${more}`) };
const evidence = [{ kind: text('decision'), number: text(`${SECRET} 7`) }];
const inStream = { client, contract, operation, centre } as unknown as Readonly<
  Record<Category, (event: Recordable) => Iterable<GivenEvent>>
>;

const types = Object.keys(catalogue)
  .filter(Category.is)
  .flatMap((category) =>
    [...catalogue[category].byType.values()]
      .filter((codec) => !codec.type.startsWith('Event') && textPaths(codec).length > 0)
      .map((codec) => [codec.type, category, codec] as const),
  );

/** An event of a type, and an amendment of it with other texts: each with a numbered document. */
const told = (category: Category, event: Recordable, corrected: Recordable): readonly GivenEvent[] => {
  const amended = {
    ...eventAmended(corrected as Event, eventId(1)),
    reason: `${SECRET} said otherwise`,
  } as Recordable;
  return [event, amended].flatMap((each) =>
    [...inStream[category](each)].map((line) => ({ ...line, evidence })),
  );
};

describe('no text of an event and no number of a document is in a report', () => {
  it.each(types)('%s', (_, category, codec) =>
    fc.assert(
      fc.asyncProperty(anyOf(codec, secret), anyOf(codec, secret), async (event, corrected) => {
        const store = await storeOf(told(category, event as Recordable, corrected as Recordable));
        const report = await reportOf({ store, figures: [active] });
        expect(report.recordKeeping.corrections).toHaveLength(1);
        const [json, page] = [auditReportJson(report), auditReportPage(report)];
        for (const written of [json, page]) expect(written).not.toContain(SECRET);
        expect(json).toContain(codec.type);
        expect(page).toContain(eventTypeText((event as Recordable).type, 'lv'));
      }),
      { numRuns: 5 },
    ),
  );

  it('whichever field is personal, and under a seal, too', async () => {
    const personal = types.filter(([, , codec]) => personalPaths(codec).length > 0);
    expect(personal.length).toBeGreaterThan(12);
    const stories = personal.flatMap(([, category, codec]) =>
      fc
        .sample(anyOf(codec, secret) as fc.Arbitrary<Recordable>, 1)
        .map((event) => [...inStream[category](event)].map((line) => ({ ...line, evidence }))),
    );
    const store = await storeOf(...stories);
    const sealed = await sealedIn(newName(), store);
    const report = await reportOf({ store, sealed, figures: [active] });
    for (const written of [auditReportJson(report), auditReportPage(report)])
      expect(written).not.toContain(SECRET);
  });
});

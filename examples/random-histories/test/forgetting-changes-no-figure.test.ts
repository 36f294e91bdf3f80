import { expect, it } from '@jest/globals';
import {
  addDays,
  type CivilDate,
  civilDateOf,
  EventId,
  instantOf,
  millisecondsOf,
  type Recordable,
  type Recorded,
  type StreamName,
  text,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import {
  allReminders,
  type Finding,
  findingsToDate,
  type FindingTag,
  type Reminder,
} from '@pavadonis/projection-findings';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { answers, type Rows } from './answers/figures';
import { FIGURES, LONG, WALKS } from './support/agree';
import { historiesPastDecisions } from './support/past-decisions';
import { asked, lastDayOf, type Log, questionOf } from './support/question';
import { sealedHistory } from './support/sealed';
import { replayed, stored } from './support/stored';

/** The findings that the events of a forgetting may show: those of forgetting, and of a stream that is merged. */
const SHOWN: readonly FindingTag[] = [
  'ForgottenTooEarly',
  'ForgottenUnconfirmed',
  'ForgottenInPart',
  'RecordedAfterForgetting',
  'RecordedAfterMerge',
];

/** The findings of an earlier forgetting that another one mends: of the last stream, or of a day whose term is confirmed now. */
const MENDED: readonly FindingTag[] = ['ForgottenInPart', 'ForgottenTooEarly', 'ForgottenUnconfirmed'];

const eventsOf = (on: CivilDate): readonly Client.Event[] => [
  Client.RetentionConfirmed.of({ on, keptUntil: addDays(on, -1), source: text('Art. 82') }),
  Client.ForgettingRequested.of({ on, dueOn: on, ground: 'no_longer_needed' }),
  Client.ClientForgotten.of({ on, ground: 'no_longer_needed' }),
];

/** Returns a history at whose end a client is forgotten, whether or not that may be. */
const withForgetting = (log: Log, stream: StreamName): Log => {
  const last = log.at(-1);
  if (last === undefined) return log;
  const later = instantOf(millisecondsOf(last.recordedAt) + 1_000);
  const before = log.filter((each) => each.stream === stream).length;
  const own = eventsOf(civilDateOf(later)).map((event, i): Recorded<Recordable> => ({
    ...last,
    stream,
    event,
    revision: before + i,
    position: last.position + 1 + i,
    id: exampleId(EventId, 950_000 + i),
    recordedAt: later,
  }));
  return [...log, ...own];
};

const everything = (rows: Rows, question: ReturnType<typeof questionOf>, asOf: CivilDate) => ({
  figures: FIGURES.map((figures) => answers(rows)[figures](question)),
  daysWithoutProvider: answers(rows).daysWithoutProvider(question),
  findings: findingsToDate(rows.findings, { asOf, centreDays: 30 }),
  reminders: allReminders(rows.findings, { asOf, centreDays: 30 }),
});

it(
  'forgetting a person changes no figure, and nothing at all of what was known before',
  async () => {
    let forgotten = 0;
    const property = fc.asyncProperty(
      fc.oneof(histories({ late: true, corrections: true }), historiesPastDecisions),
      asked('everything'),
      fc.nat(),
      async (log, each, which) => {
        const clients = [...new Set(log.map(({ stream }) => stream))].filter((stream) =>
          stream.startsWith('client-'),
        );
        const stream = clients[which % Math.max(clients.length, 1)];
        const last = log.at(-1);
        if (stream === undefined || last === undefined) return;
        const question = questionOf(log, each);
        const then = withForgetting(sealedHistory(log), stream);
        const asOf = lastDayOf(then);
        const store = await stored(then);
        const before = everything(await replayed(await stored(log), undefined), question, asOf);
        const asKnown = await replayed(store, { _tag: 'Position', position: last.position });
        expect(everything(asKnown, question, asOf)).toEqual(before);
        const after = everything(await replayed(store, undefined), question, asOf);
        expect(after.figures).toEqual(before.figures);
        expect(after.daysWithoutProvider).toEqual(before.daysWithoutProvider);
        const isNew = ({ shownBy }: Finding): boolean => shownBy.some((position) => position > last.position);
        const stays = ({ _tag }: Finding): boolean => !MENDED.includes(_tag);
        expect(after.findings.filter((found) => stays(found) && !isNew(found))).toEqual(
          before.findings.filter(stays),
        );
        expect(SHOWN).toEqual(expect.arrayContaining(after.findings.filter(isNew).map(({ _tag }) => _tag)));
        const others = ({ _tag }: Reminder): boolean => _tag !== 'ForgettingDue';
        expect(after.reminders.filter(others)).toEqual(before.reminders.filter(others));
        forgotten += 1;
      },
    );
    await fc.assert(property, { numRuns: Math.ceil(WALKS / 4) });
    expect(forgotten).toBeGreaterThan(0);
  },
  LONG,
);

import { describe, expect, it } from '@jest/globals';
import {
  amendEvent,
  type Decision,
  type Event,
  foldRecorded,
  folds,
  isCorrection,
  type Recordable,
  type Recorded,
  sealEvent,
  sealFacts,
  type StreamName,
  text,
  voidEvent,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { allReminders } from '@pavadonis/projection-findings';
import { histories } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { findingsOf, LONG, WALKS } from './support/agree';
import { historiesPastDecisions } from './support/past-decisions';
import { lastDayOf } from './support/question';
import { sealedHistory, sealingOf } from './support/sealed';
import { replayed, stored } from './support/stored';

type ClientEntry = Recorded<Client.Recordable>;
type Answer = Decision<unknown, Event>;

/** The decisions whose facts hold personal texts, by the events that they record. */
const decisions = {
  AppealDecided: Client.decideAppeal,
  AsylumApplicationLodged: Client.lodgeApplication,
  DecisionAppealed: Client.appealDecision,
  ExternalIdLinked: Client.linkExternalId,
  ExternalIdUnlinked: Client.unlinkExternalId,
  PlanGoalSet: Client.setPlanGoal,
  PlanRevised: Client.revisePlan,
  ReferralMade: Client.makeReferral,
  ServiceDeclined: Client.declineService,
  ServiceEnded: Client.endService,
  ServiceExtended: Client.extendService,
  StatusCeased: Client.ceaseStatus,
  StatusGranted: Client.grantStatus,
  StatusRefused: Client.refuseStatus,
  StatusRevoked: Client.revokeStatus,
  TemporaryProtectionGranted: Client.grantTemporaryProtection,
} as unknown as Readonly<Record<string, (facts: object) => (client: Client.State) => Answer>>;

const reason = text('invented');

const clients = (log: readonly Recorded<Recordable>[]): readonly (readonly [StreamName, number[]])[] => {
  const streams = new Map<StreamName, number[]>();
  log.forEach(({ stream }, at) => {
    if (stream.startsWith('client-')) streams.set(stream, [...(streams.get(stream) ?? []), at]);
  });
  return [...streams];
};

/** Returns what is decided anew about an event: as it was, to amend it to what it holds, and to void it. */
const answersAbout = (
  { event, id: target }: ClientEntry,
  before: readonly ClientEntry[],
  seal: (decision: object, facts: object) => object,
): readonly Answer[] => {
  const { on } = event;
  const again = decisions[event.type];
  const to = { on, target, to: event, reason };
  const corrections = isCorrection(event)
    ? []
    : [
        amendEvent(seal(amendEvent, to) as typeof to)(before) as Answer,
        voidEvent(seal(voidEvent, { on, target, reason }) as typeof to)(before) as Answer,
      ];
  return again === undefined
    ? corrections
    : [again(seal(again, event))(foldRecorded(folds.client, before)), ...corrections];
};

describe('texts that are sealed', () => {
  it(
    'change no decision: it refuses, records nothing or records the same, sealed',
    () => {
      let recorded = 0;
      let nothing = 0;
      const property = fc.property(histories({ late: true, corrections: true }), fc.nat(), (log, other) => {
        const hidden = sealedHistory(log);
        for (const [stream, places] of clients(log)) {
          const sealing = sealingOf(stream);
          const own = places.map((at) => log[at] as ClientEntry);
          const theirs = places.map((at) => hidden[at] as ClientEntry);
          own.forEach((entry, at) => {
            // before it was recorded, after it, and at any other moment
            for (const length of [at, at + 1, other % (own.length + 1)]) {
              const clear = answersAbout(entry, own.slice(0, length), (_, facts) => facts);
              const sealed = answersAbout(entry, theirs.slice(0, length), (decision, facts) =>
                sealFacts(decision, facts, sealing),
              );
              expect(sealed).toEqual(
                clear.map((answer) =>
                  answer._tag === 'Left'
                    ? answer
                    : { ...answer, right: answer.right.map((each) => sealEvent(each, sealing)) },
                ),
              );
              recorded += clear.filter((answer) => answer._tag === 'Right' && answer.right.length > 0).length;
              nothing += clear.filter(
                (answer) => answer._tag === 'Right' && answer.right.length === 0,
              ).length;
            }
          });
        }
      });
      fc.assert(property, { numRuns: Math.ceil(WALKS / 5) });
      expect(Math.min(recorded, nothing)).toBeGreaterThan(0);
    },
    LONG,
  );

  it(
    'change no finding and no reminder',
    async () => {
      const property = fc.asyncProperty(
        fc.oneof(histories({ late: true, corrections: true }), historiesPastDecisions),
        async (log) => {
          const at = { asOf: lastDayOf(log) };
          const hidden = sealedHistory(log);
          const [clear, sealed] = [
            await replayed(await stored(log), undefined),
            await replayed(await stored(hidden), undefined),
          ];
          expect(findingsOf(sealed, hidden, at)).toEqual(findingsOf(clear, log, at));
          const reminding = { ...at, centreDays: 30 };
          expect(allReminders(sealed.findings, reminding)).toEqual(allReminders(clear.findings, reminding));
        },
      );
      await fc.assert(property, { numRuns: Math.ceil(WALKS / 5) });
    },
    LONG,
  );
});

import { describe, expect, it } from '@jest/globals';
import { type BackgroundError, liveReadModels, casework, openReactions, reaction } from '@pavadonis/casework';
import { type DocumentRef, text, voidEvent, writePersonal } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt, memoryStore, orThrow } from '@pavadonis/event-store';
import { factsOf, ownEvents, recording } from '@pavadonis/fixtures/recording';
import { holdsWord } from '@pavadonis/fixtures/traces';
import { journal } from '@pavadonis/testing-projection';
import { planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { type HasText, textOf } from '@pavadonis/texts';
import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { commandNo, personNo } from '../support/given';
import { ROUNDS } from '../support/rounds';
import { watched } from '../support/watched';

/** A word that no event, no code and no layout of a file holds. */
const unusual = fc.stringMatching(/^[A-ZĀČĒĢĪĶĻŅŠŪŽ][a-zāčēģīķļņšūž]{8,14}[qwxy]{2}$/);

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await setImmediate();
};

const errorsOf = (errors: readonly BackgroundError[]): string =>
  JSON.stringify(errors.map((each) => [each, textOf(each.error, 'lv'), textOf(each.error, 'en')]));

/** Records, refuses, corrects, breaks and reacts, with a word in all texts and in all that code of the host throws. */
const work = async (word: string) => {
  const { telemetry, stop } = watched();
  const secret = text(word);
  // no name of a class or a tag, which are told as code gives them
  const twice = `${word} ${word}`;
  const paper: DocumentRef = { kind: secret, number: secret, issuer: secret };
  const by = { actor: secret, role: secret };
  const errors: BackgroundError[] = [];
  const onError = (error: BackgroundError): void => void errors.push(error);
  const store = memoryStore();
  const office = casework({ store, traceparent: telemetry.traceparent });
  const fail = (): never => {
    throw Object.assign(new TypeError(word), { name: twice, code: word, reason: word, _tag: word });
  };
  const readModels = await orThrow(liveReadModels({ store, file: ':memory:', models: { journal }, onError }));
  const failing = reaction({ from: 'start', to: ['PlanGoalSet'], react: fail });
  const reactions = await orThrow(
    openReactions({
      store,
      file: ':memory:',
      reactions: { failing, calm: reaction({ from: 'start', react: () => undefined }) },
      reminders: { mails: { due: () => [{ stream: personNo(1), word }], remind: fail } },
      attempts: 2,
      pauseMs: () => 1,
      onError,
    }),
  );
  telemetry.measure({ readModels, reactions });
  let number = 0;
  const next = () => commandNo((number += 1), { evidence: [paper], by });
  for (const [at, given] of ownEvents.entries()) {
    const event = writePersonal(Client.Event, given, () => secret);
    const stream = personNo(at + 1);
    const first = next();
    const target = eventIdAt(first.commandId, 0);
    await office.decide(stream, recording(event), factsOf(event), first)();
    await office.correct(stream, voidEvent, { on: event.on, target, reason: secret }, next())();
  }
  const stream = personNo(500);
  const goal = planGoalSet.facts({ text: secret });
  await office.decide(stream, Client.setPlanGoal, goal, next())();
  for (const event of [clientRegistered(), serviceStarted(), planDrawnUp()])
    await office.decide(stream, recording(event), factsOf(event), next())();
  await office.decide(stream, Client.setPlanGoal, goal, next())();
  await office.decide(stream, Client.setPlanGoal, goal, next())();
  await office.decide(stream, () => fail, goal, next())();
  await office.decide(stream, () => () => ({ _tag: 'Left', left: { _tag: twice, word } }), goal, next())();
  await office.decide(stream, Client.setPlanGoal, goal, {
    ...next(),
    by: word,
    traceparent: word,
  } as never)();
  await office.decide(word as typeof stream, Client.setPlanGoal, goal, next())();
  const { length } = await orThrow(store.readAll({ after: 0, limit: 10_000 }));
  await orThrow(readModels.caughtUpTo(length));
  await orThrow(reactions.doneUpTo(length));
  await until(() => reactions.reminderStatus().mails._tag === 'Waiting');
  const told = await stop();
  await orThrow(reactions.close());
  await orThrow(readModels.close());
  return { ...told, errors };
};

const CATEGORIES = ['client', 'contract', 'operation', 'centre'];

/** Whether a tag is of the closed list of those that have a text. */
const isKnown = (tag: unknown): boolean => {
  try {
    textOf({ _tag: tag } as HasText, 'en');
    return true;
  } catch (thrown) {
    return (thrown as Error).message !== 'a thing that has no text';
  }
};

/** Every attribute whose values are a closed set. */
const CLOSED: Readonly<Record<string, (value: unknown) => boolean>> = {
  'pavadonis.call': (value) =>
    ['decide', 'decideInPlaceOf', 'mergeClients', 'correct', 'addEvidence'].includes(value as string),
  'pavadonis.category': (value) => CATEGORIES.includes(value as string),
  'pavadonis.outcome': (value) =>
    ['Recorded', 'AlreadySo', 'Refused', 'Conflict', 'Done', 'Failed', 'Parked', 'Stopped'].includes(
      value as string,
    ),
  'pavadonis.refusal': (value) => value === 'UNKNOWN' || isKnown(value),
  'error.type': (value) => value === 'UNKNOWN' || isKnown(value),
  'db.operation.name': (value) => value === 'append' || value === 'read',
  'db.collection.name': (value) => CATEGORIES.includes(value as string),
  'messaging.destination.name': (value) => CATEGORIES.includes(value as string),
  'pavadonis.by': (value) => value === 'read-models' || value === 'reaction',
};

describe('what a host watches of a store in the clear', () => {
  it('holds no word of any text, and names tags of closed lists', () =>
    fc.assert(
      fc.asyncProperty(unusual, async (word) => {
        const { messages, spans, metrics, errors } = await work(word);
        const parts = {
          messages: JSON.stringify(messages),
          spans: JSON.stringify(spans),
          metrics: JSON.stringify(metrics),
          errors: errorsOf(errors),
        };
        for (const [part, said] of Object.entries(parts)) {
          expect(said.length).toBeGreaterThan(500);
          expect({ part, tells: holdsWord(Buffer.from(said), word) }).toEqual({ part, tells: false });
        }
        const points = metrics.flatMap(({ dataPoints }) => dataPoints.map(({ attributes }) => attributes));
        for (const attributes of [...spans.map((span) => span.attributes), ...points])
          for (const [name, value] of Object.entries(attributes)) {
            const isFine = CLOSED[name]?.(value) ?? true;
            expect({ name, value, isFine }).toEqual({ name, value, isFine: true });
          }
        const outcomes = new Set(spans.map(({ attributes }) => attributes['pavadonis.outcome']));
        for (const outcome of ['Recorded', 'AlreadySo', 'Refused', 'Done', 'Failed', 'Parked'])
          expect([...outcomes]).toContain(outcome);
      }),
      { numRuns: Math.ceil(ROUNDS / 5) },
    ));
});

import { describe, it } from '@jest/globals';
import { addDays, civilDate, type Decision } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client, stateAfter } from '@pavadonis/testing';
import { dayBetween } from '@pavadonis/testing/random';
import { consentGiven } from '@pavadonis/testing/examples/consent';
import { familyLinked, guardianAppointed } from '@pavadonis/testing/examples/family';
import { clientsMerged, externalIdLinked, mergeReverted } from '@pavadonis/testing/examples/identity';
import { otherClientId } from '@pavadonis/testing/examples/ids';
import {
  clientDied,
  clientRegistered,
  unaccompaniedMinorRegistered,
} from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { deepStrictEqual } from 'node:assert/strict';
import type { AnyDecision } from '../support/decisions';
import { byChapter } from './decisions';

const story = [
  unaccompaniedMinorRegistered({ birth: { date: civilDate('2008-06-02'), precision: 'day' } }),
  externalIdLinked(),
  familyLinked(),
  guardianAppointed(),
  consentGiven({ givenBy: 'guardian' }),
];
const open = stateAfter(Client, story);
const merged = stateAfter(Client, [...story, clientsMerged()]);
const reverted = stateAfter(Client, [...story, clientsMerged(), mergeReverted()]);
const dead = stateAfter(Client, [...story, clientDied()]);

const anyDay = dayBetween(civilDate('2024-02-05'), 400);
const laterDay = dayBetween(addDays(clientDied().on, 1), 400);

type Answer = Decision<unknown, Client.Event>;

const isAlreadySo = (answer: Answer): boolean => E.isRight(answer) && answer.right.length === 0;

/** Compares what a decision answers in a state with what it answers in an open stream, and is not so already there. */
const answers = (
  decision: AnyDecision,
  on: typeof anyDay,
  state: Client.State,
  expected: (inOpenStream: Answer) => Answer,
) =>
  fc.assert(
    fc.property(decision, on, (decide, day) => {
      const inOpenStream = decide({ on: day })(open);
      fc.pre(!isAlreadySo(inOpenStream));
      deepStrictEqual(decide({ on: day })(state), expected(inOpenStream));
    }),
    { numRuns: 20 },
  );

const all = Object.entries(byChapter).flatMap(([chapter, table]) =>
  Object.entries<{ readonly atRandom: AnyDecision }>(table).map(([name, { atRandom: decision }]) => ({
    chapter,
    name,
    decision,
  })),
);
const allBut = (...names: readonly string[]) => all.filter(({ name }) => !names.includes(name));

// each stream of a person is forgotten by itself
describe.each(allBut('revertMerge', 'mergeClients', 'forgetClient', 'recordForgotten'))(
  '$name',
  ({ decision }) => {
    it('is refused in a merged stream, on any day', () =>
      answers(decision, anyDay, merged, () => E.left({ _tag: 'ClientIsMerged', survivorId: otherClientId })));

    it('is not refused for a merge that was reverted', () =>
      answers(decision, anyDay, reverted, (inOpenStream) => inOpenStream));
  },
);

// who a client is may be found out after the client's death, and the file is kept and forgotten as any other
describe.each(
  allBut(
    'suspectDuplicate',
    'dismissDuplicate',
    'mergeClients',
    'revertMerge',
    'recordDeath',
    'confirmRetention',
    'requestForgetting',
    'withdrawForgetting',
    'forgetClient',
    'recordForgotten',
  ),
)('$name', ({ decision }) => {
  it('is refused on a day after that of death', () =>
    answers(decision, laterDay, dead, () => E.left({ _tag: 'ClientHasDied', on: clientDied().on })));

  it('is judged by its own rules up to the day of death', () =>
    answers(
      decision,
      anyDay.map((day) => (day > clientDied().on ? clientDied().on : day)),
      dead,
      (inOpenStream) => inOpenStream,
    ));
});

// all ids there are, as if each thing had begun in a merged stream
const everything: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });
const ABOUT_WHAT_BEGAN = ['service', 'work', 'plan', 'referral'];

describe.each(all)('about what began in a merged stream, $name', ({ chapter, decision }) => {
  const isAboutIt = ABOUT_WHAT_BEGAN.includes(chapter);

  it(isAboutIt ? 'adds nothing to it' : 'does not speak of it', () =>
    answers(decision, anyDay, { ...open, elsewhere: everything }, (inOpenStream) =>
      isAboutIt ? E.left({ _tag: 'BegunInMergedStream' }) : inOpenStream,
    ),
  );
});

describe('what is so already', () => {
  it('records nothing in a merged stream', () =>
    client(clientRegistered(), residenceChanged(), clientsMerged())
      .when(Client.changeResidence(residenceChanged.facts()))
      .recordsNothing());

  it('records nothing after death', () =>
    client(clientRegistered(), residenceChanged(), clientDied())
      .when(Client.changeResidence(residenceChanged.facts({ on: addDays(clientDied().on, 1) })))
      .recordsNothing());
});

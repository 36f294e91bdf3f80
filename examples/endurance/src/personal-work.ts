import type { Casework, CommandError } from '@pavadonis/casework';
import {
  addDays,
  civilDate,
  CommandId,
  type Decision,
  type DocumentRef,
  GoalId,
  personalFacts,
  PlanId,
  record,
  ReferralId,
  type StreamName,
  text,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt } from '@pavadonis/event-store';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralMade } from '@pavadonis/testing/examples/referral';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import type * as TE from 'fp-ts/TaskEither';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { staff } from './staff';
import { personNo } from './vault-of-test';

const FIRST_DAY = civilDate('2024-03-04');
const DAYS = 200;
const VALUES = 50;
// of a plan that nobody has
const NO_PLAN = exampleId(PlanId, 999);

/** The words at the end of each personal text of a person, so that nobody else's is taken for it. */
export const ofPerson = (person: number): string => `of person ${String(person)}`;

/** The words at the end of a value that several persons have. */
export const OF_ANYBODY = 'of anybody';

/** Returns the number of the person, or of the command, whose id ends a text. */
export const numberIn = (id: StreamName | CommandId): number => Number(id.slice(-12));

const commandIdOf = (n: number): CommandId => exampleId(CommandId, n);

type GoalFacts = Parameters<typeof Client.setPlanGoal>[0];

/** Registers a client with a plan and its first goal, so that the first command of a person has a text to seal. */
const intake = personalFacts(
  Client.PlanGoalSet,
  (facts: GoalFacts) =>
    ({ registration }: Client.State): Decision<never, Client.Event> =>
      registration.registered === undefined
        ? record<Client.Event>(
            clientRegistered(),
            serviceStarted(),
            planDrawnUp(),
            Client.PlanGoalSet.of(facts),
          )
        : record(),
);

/** The choices of the n-th command, with facts of each kind. */
const chosen = (n: number, person: number) => {
  const generator = xoroshiro128plus(n);
  const below = (limit: number): number => uniformInt(generator, 0, limit - 1);
  const said = (what: string) => text(`${what} ${String(n)} ${ofPerson(person)}`);
  const on = addDays(FIRST_DAY, below(DAYS));
  return {
    on,
    which: below(5),
    goal: planGoalSet.facts({ on, goalId: exampleId(GoalId, n), text: said('goal') }),
    referral: referralMade.facts({
      on,
      referralId: exampleId(ReferralId, n),
      institution: said('house'),
      service: said('help'),
      overridden: said('reason'),
    }),
    externalId: {
      on,
      scheme: text('asylum-case'),
      value: text(`case ${String(below(VALUES))} ${OF_ANYBODY}`),
    },
    correction: { on, target: eventIdAt(commandIdOf(person), 0), reason: said('found') },
    evidence: [
      { kind: text('decision'), number: said('no.'), issuer: said('office') },
    ] satisfies DocumentRef[],
  };
};

/**
 * Sends the n-th of the invented commands with personal texts; the first of each person registers them. Every process makes the
 * same n-th command. One that records nothing never will: it says again what was recorded, or is refused for good.
 */
export const sendPersonal = (
  office: Casework,
  n: number,
  persons: number,
): TE.TaskEither<CommandError, { readonly _tag: string }> => {
  const person = n % persons;
  const stream = personNo(person);
  const { which, goal, referral, externalId, correction, evidence } = chosen(n, person);
  const command = { commandId: commandIdOf(n), by: staff, evidence };
  if (n < persons) return office.decide(stream, intake, goal, command);
  switch (which) {
    case 0:
      return office.decide(stream, Client.linkExternalId, externalId, command);
    case 1:
      return office.decide(stream, Client.setPlanGoal, goal, command);
    case 2:
      return office.decide(stream, Client.makeReferral, referral, command);
    case 3:
      return office.addEvidence(stream, correction, command);
    default:
      return n % 2 === 0
        ? office.decide(stream, Client.setPlanGoal, chosen(person, person).goal, command)
        : office.decide(stream, Client.setPlanGoal, { ...goal, planId: NO_PLAN }, command);
  }
};

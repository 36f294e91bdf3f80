import {
  addDays,
  amendEvent,
  civilDate,
  type CivilDate,
  type Decision,
  record,
  settle,
  type Settleable,
  type StreamOf,
  voidEvent,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { project, personOf } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { amendment, eventVoided } from '@pavadonis/testing/examples/correction';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { serviceEnded } from '@pavadonis/testing/examples/service';
import fc from 'fast-check';
import { firstOf } from './office';
import { clientNo, mergedInto, startOn } from './persons';
import type { Asked } from './random-commands';

/** A command of that number about one of a few clients. */
export interface AboutPerson {
  readonly number: number;
  readonly stream: StreamOf<'client'>;
  readonly asked: Asked;
  /** Chooses a casework. */
  readonly to: number;
}

const CLIENTS = 3;
const DECISIONS = 11;
const first = civilDate('2024-02-19');

type OnState = (state: Client.State) => Decision<{ readonly _tag: string }, Client.Event>;

// what the last ones answer depends on what the first ones recorded, in whichever stream of the person
const decisionsOn = (on: CivilDate): readonly OnState[] => {
  const [decision, facts, provided] = startOn(on);
  return [
    () => record<Client.Event>(clientRegistered(), asylumApplicationLodged()),
    () => record<Client.Event>(statusGranted({ on: addDays(on, -400) })),
    () => record<Client.Event>(clientDied({ on: addDays(on, 30) })),
    () => record<Client.Event>(leftLatvia({ on: addDays(on, -30), learnedOn: on })),
    () => record<Client.Event>(returnedToLatvia({ on: addDays(on, -20) })),
    Client.recordDeath(clientDied.facts({ on })),
    Client.leaveLatvia(leftLatvia.facts({ on, learnedOn: on })),
    Client.returnToLatvia(returnedToLatvia.facts({ on })),
    Client.changeResidence(residenceChanged.facts({ on })),
    Client.endService(serviceEnded.facts({ on })),
    decision(facts, provided),
  ];
};

const decided = (decision: OnState): Asked => ({ _tag: 'Decide', decision });

/** Up to so many commands about a few clients; merges, their reversals and corrections among them, circles too. */
export const aboutPersons = (atMost: number): fc.Arbitrary<readonly AboutPerson[]> => {
  const day = fc.nat(60).map((days) => addDays(first, days));
  const client = fc.integer({ min: 1, max: CLIENTS });
  const target = fc.integer({ min: 1, max: atMost }).map(firstOf);
  const asked = fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(day, fc.nat(DECISIONS - 1))
        .map(([on, n]) => decided(decisionsOn(on)[n] ?? (() => record()))),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(client, day).map(([n, on]) => decided(() => record(mergedInto(n, on)))),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(client, day)
        .map(([n, on]) => decided(Client.revertMerge({ on, survivorId: clientIdOf(n) }))),
    },
    {
      weight: 1,
      arbitrary: target.map((id): Asked => ({
        _tag: 'Correct',
        decision: voidEvent(eventVoided.facts({ target: id })),
      })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(target, client, day).map(([id, n, on]): Asked => ({
        _tag: 'Correct',
        decision: amendEvent(amendment(mergedInto(n, on), id)),
      })),
    },
  );
  return fc
    .array(fc.record({ stream: client.map(clientNo), asked, to: fc.nat(2) }), {
      minLength: 1,
      maxLength: atMost,
      size: 'max',
    })
    .map((all) => all.map((each, index) => ({ ...each, number: index + 1 })));
};

type Log = readonly Settleable<Client.Recordable>[];

/** Returns the state of a stream by the whole person, whom the read model of the caseload tells. */
export const wholeState = (log: Log, stream: StreamOf<'client'>): Client.State => {
  const view = project(caseload, log);
  const story = (of: string) => settle<Client.Event>(log.filter((each) => each.stream === of));
  const names = [...new Set(log.map((each) => each.stream))];
  const person = personOf(view, stream);
  return Client.stateAcrossStreams(
    story(stream),
    ...names.filter((each) => each !== stream && personOf(view, each) === person).map(story),
  );
};

/** Returns the result of a decision on a log: on the whole person, or on the one stream that it corrects. */
export const answerOn = (
  { asked, stream }: AboutPerson,
  log: Log,
): Decision<{ readonly _tag: string }, Client.Recordable> =>
  asked._tag === 'Correct'
    ? asked.decision(log.filter((each) => each.stream === stream))
    : asked.decision(wholeState(log, stream));

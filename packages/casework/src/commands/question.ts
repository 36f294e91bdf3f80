import {
  addEvidence,
  type ClientId,
  type CorrectionFacts,
  type Decision,
  type EventId,
  inPlaceOf,
  type Metadata,
  type Recordable,
  type Recorded,
  type StreamName,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { callHost } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { frozen } from '../frozen';
import { ask, type BrokenDecision } from './ask';
import { copyOf } from './copy';
import { type Person, stateOf, survivorStateOf } from './person';

/** The documents of a command, and those that a stream names, where the decision asks for them. */
interface Documents {
  readonly evidence: Metadata['evidence'];
  readonly recorded: readonly Recorded<Recordable>[];
}

/** A question about a stream: a decision, its facts and what else it is given, as the host gave them. */
export interface Question {
  readonly decision: unknown;
  readonly forms: readonly unknown[];
  /** Asks the decision, with the forms as they are recorded. */
  readonly ask: (
    forms: readonly unknown[],
    person: Person,
    documents: Documents,
  ) => E.Either<BrokenDecision, Decision<unknown, Recordable>>;
}

/** Asks a decision on the state of a person. */
export const onState = (stream: StreamName, decision: unknown, forms: readonly unknown[]): Question => ({
  decision,
  forms,
  ask: (all, person) => ask(stream, decision, all, () => frozen(stateOf(person))),
});

/** Asks a decision on the state of a person, and puts its first event in the place of a voided one. */
export const onStateInPlaceOf = (
  target: EventId,
  stream: StreamName,
  decision: unknown,
  forms: readonly unknown[],
): Question => ({
  decision,
  forms,
  ask: (all, person) => {
    const decided = ask(stream, decision, all, () => frozen(stateOf(person)));
    if (E.isLeft(decided)) return decided;
    // an event of the host may throw where it is looked at
    const placed = callHost(() => inPlaceOf(target)(person.own.recorded)(decided.right));
    return E.isRight(placed)
      ? placed
      : E.left({
          _tag: 'BrokenDecision',
          stream,
          fault: 'returns no decision',
          cause: placed.left,
          places: [],
        });
  },
});

/** Asks whether a client is to be merged, on the states of both persons. */
export const onBothPersons = (clientId: ClientId, stream: StreamName, facts: unknown): Question => ({
  decision: Client.mergeClients,
  forms: [facts],
  ask: (forms, person) => {
    const merging = { clientId, survivor: survivorStateOf(person) };
    return ask(stream, Client.mergeClients, [...forms, merging], () => stateOf(person));
  },
});

/** Asks a correction on the stream as recorded. */
export const onRecordedStream = (stream: StreamName, decision: unknown, facts: unknown): Question => ({
  decision,
  forms: [facts],
  ask: (forms, { own }) => ask(stream, decision, forms, () => copyOf(own.recorded)),
});

/** Asks whether the documents of a command are added to an event. */
export const onDocuments = (stream: StreamName, facts: CorrectionFacts): Question => ({
  decision: addEvidence,
  forms: [facts],
  ask: (forms, _, { evidence, recorded }) => ask(stream, addEvidence, [...forms, evidence], () => recorded),
});

import type { Command, Outcome } from '@pavadonis/casework';
import {
  type Decision,
  type EventCodec,
  type EventOf,
  type Facts,
  factsOf,
  type Form,
  type InvalidField,
  type Refusal,
} from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import type { Bilingual } from '@pavadonis/page';
import { type Either, right } from 'fp-ts/Either';
import type * as t from 'io-ts';
import type { Right } from '../rights/rights';
import type { Visit } from '../server/visit';
import type { Field } from './field';
import type { Person } from './person';

/** A form about a client whom the reader has before them. */
export interface At {
  readonly visit: Visit;
  readonly person: Person;
}

/** The outcome of sending a form: fields that cannot be read, or the outcome of the decision. */
export type Sent =
  { readonly _tag: 'Invalid'; readonly fields: readonly InvalidField[] } | Outcome<unknown, Refusal>;

/** A form with the facts that its event holds beside it, or the reason why they cannot be known. */
export type Completed =
  | Exclude<Sent, { readonly _tag: 'Recorded' | 'AlreadySo' | 'Conflict' }>
  | { readonly _tag: 'Completed'; readonly form: Form };

/** Reads events of one type off forms. */
export interface EventReader {
  readonly type: Client.Event['type'];
  readonly eventOf: (form: Form) => Either<readonly InvalidField[], Client.Event>;
}

/** A form for one decision about a client. */
export interface DeskForm {
  /** The name in the path, such as `end-service`. */
  readonly name: string;
  readonly right: Right;
  readonly title: Bilingual;
  /** Reads an event of its type off a form, for a correction of one; absent where the event holds an id that is looked up. */
  readonly read?: EventReader | undefined;
  /** Looks up what the event holds beside what is filled in, for a correction; absent where it holds nothing else. */
  readonly complete?: ((at: At, form: Form) => Promise<Completed>) | undefined;
  readonly fields: (at: At) => readonly Field[];
  /** Returns whether a client's page offers it, if its choices have something to choose from; always by default. */
  readonly isOpen?: ((at: At) => boolean) | undefined;
  /** Returns the path of the page that leads to it and follows it, of the client of that id; the client's page by default. */
  readonly backTo?: ((id: string) => string) | undefined;
  /** The field beside which each refusal stands; `form` where it is about all of them. */
  readonly fieldOf: Readonly<Record<string, string>>;
  /** Asks the decision about what was filled in, and records what it returns. */
  readonly send: (at: At, form: Form, command: Command) => Promise<Sent>;
}

/** Makes a form whose refusals are complete: one that the table leaves out does not compile. */
export const deskForm = <Why extends Refusal>(
  form: Omit<DeskForm, 'fieldOf'> & { readonly fieldOf: Readonly<Record<Why['_tag'], string>> },
): DeskForm => form;

/** Makes the reading of events of one type. `beside` holds facts that are looked up, while the form does not name them. */
export const readerOf = <T extends Client.Event['type'], R extends t.Props, O extends t.Props>(
  codec: EventCodec<T, R, O>,
  beside: Form = {},
): EventReader => ({
  type: codec.type,
  eventOf: (form) => {
    const facts = factsOf(codec, { ...beside, ...form });
    // the codec has read these very facts
    return facts._tag === 'Left' ? facts : right(codec.of(facts.right as never) as unknown as Client.Event);
  },
});

/** Makes the reading and the sending of a form that holds all facts of an event, which one decision records. */
export const asks = <
  T extends Client.Event['type'],
  R extends t.Props,
  O extends t.Props,
  Why extends Refusal,
>(
  codec: EventCodec<T, R, O>,
  decision: (facts: Facts<EventCodec<T, R, O>>) => (state: Client.State) => Decision<Why, EventOf['client']>,
): { readonly read: EventReader; readonly send: DeskForm['send'] } => ({
  read: readerOf(codec),
  send: async ({ visit, person }, form, command) => {
    const facts = factsOf(codec, form);
    return facts._tag === 'Left'
      ? { _tag: 'Invalid', fields: facts.left }
      : visit.desk.office.decide(person.stream, decision, facts.right, command);
  },
});

/** The field of refusals that are about the client as a whole. */
export const OF_THE_WHOLE = {
  ClientIsMerged: 'form',
  ClientHasDied: 'on',
  BegunInMergedStream: 'form',
  ClientNotRegistered: 'form',
} as const;

import { type EventId, idOf, isCorrection, settle, type StreamOf } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { clientForms } from '../all';
import { registerClient } from '../chapters/registration';
import type { DeskForm } from '../form';
import type { Entry, Person } from '../person';

/** How an event is corrected; a document that was forgotten is added by a correction that changes no fact. */
export type Kind = 'amend' | 'void' | 'evidence';

/** An event that may be corrected, as it holds. */
export interface Target {
  readonly id: EventId;
  /** The stream that the event is in, which a merge may have made a part of the client's. */
  readonly stream: StreamOf<'client'>;
  /** The event as it holds, after the corrections so far. */
  readonly holds: Client.Event;
}

/** Returns the event of an id as it holds; nothing for one that was voided, for a correction, and for another client's. */
export const targetIn = ({ recorded }: Person, id: string): Target | undefined => {
  const entry = recorded.find((each) => each.id === id);
  if (entry === undefined || isCorrection(entry.event)) return undefined;
  const ofStream: readonly Entry[] = recorded.filter(({ stream }) => stream === entry.stream);
  const held = settle<Client.Event>(ofStream).find((each) => each.id === id)?.event;
  return held === undefined
    ? undefined
    : { id: entry.id, stream: entry.stream as StreamOf<'client'>, holds: held };
};

const forms = new Map(
  [registerClient, ...clientForms].flatMap((form) =>
    form.read === undefined ? [] : [[form.read.type as string, form] as const],
  ),
);

/** Returns the form in which an event of a type is corrected; nothing where it holds more than a form fills in. */
export const formOfType = (type: string): DeskForm | undefined => forms.get(type);

/** Returns the path of a correction of an event. */
export const correctionPath = (person: Pick<Person, 'stream'>, event: EventId, kind: Kind): string =>
  `/clients/${idOf(person.stream)}/events/${event}/${kind}`;

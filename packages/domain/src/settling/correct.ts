import { sameFacts } from '../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../event/decision';
import type { Event } from '../event/event';
import type { CivilDate } from '../vocabulary/civil-date';
import type { EventId } from '../vocabulary/id';
import type { Text } from '../vocabulary/text';
import { type Correction, type EventAmended, EventVoided } from './correction';
import { correct, type Settleable } from './settle';

/** There is no such event in this stream. */
export interface NoSuchEvent {
  readonly _tag: 'NoSuchEvent';
  readonly target: EventId;
}

/** The event is a void, or does not hold any more: it cannot be corrected. */
export interface NotCorrectable {
  readonly _tag: 'NotCorrectable';
  readonly target: EventId;
}

/** An amendment may change what an event says, not what it is: void it, and record the other event. */
export interface TypeCannotChange {
  readonly _tag: 'TypeCannotChange';
  readonly from: string;
  readonly to: string;
}

type Stream<E extends Event> = readonly Settleable<E | Correction<E>>[];

interface Reason {
  readonly on: CivilDate;
  readonly target: EventId;
  readonly reason: Text;
}

/**
 * Voids an event of a stream, or takes an amendment back. It decides on the stream as recorded. Voiding twice records it
 * once. Refused: an event that is not in the stream, a void.
 */
export const voidEvent =
  (facts: Reason) =>
  <E extends Event>(stream: Stream<E>): Decision<NoSuchEvent | NotCorrectable, EventVoided> => {
    const found = stream.find(({ id }) => id === facts.target);
    if (found === undefined) return refuse({ _tag: 'NoSuchEvent', target: facts.target });
    if (found.event.type === 'EventVoided') return refuse({ _tag: 'NotCorrectable', target: facts.target });
    return correct(stream).voided.has(facts.target) ? alreadySo : record(EventVoided.of(facts));
  };

/**
 * Says what an event of a stream should have said; its `on` may change too. It decides on the stream as recorded.
 * Amending to what already holds records nothing. Refused: an event that is not in the stream, a void, a voided event,
 * another type.
 */
export const amendEvent =
  <E extends Event>(facts: Reason & { readonly to: E }) =>
  <S extends Event>(
    stream: Stream<S>,
  ): Decision<NoSuchEvent | NotCorrectable | TypeCannotChange, EventAmended<E>> => {
    const found = stream.find(({ id }) => id === facts.target);
    if (found === undefined) return refuse({ _tag: 'NoSuchEvent', target: facts.target });
    const { held, roots } = correct(stream);
    const root = roots.get(facts.target);
    const holds = root === undefined ? undefined : held.get(root);
    if (holds === undefined) return refuse({ _tag: 'NotCorrectable', target: facts.target });
    if (holds.type !== facts.to.type)
      return refuse({ _tag: 'TypeCannotChange', from: holds.type, to: facts.to.type });
    return sameFacts(holds, facts.to) ? alreadySo : record({ type: 'EventAmended', v: 1, ...facts });
  };

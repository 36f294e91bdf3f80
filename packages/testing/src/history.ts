import { type Correction, type Event, settle, type Settleable, StreamName, written } from '@pavadonis/domain';
import { clientId, eventId } from './examples/ids';

const stream = written(StreamName, `client-${clientId}`);

/** Returns the events as recorded in one stream, in that order: the first has position 1 and `eventId(1)`. */
export const recordedInOrder = <E>(events: readonly E[]): readonly Settleable<E>[] =>
  events.map((event, index) => ({
    position: index + 1,
    stream,
    id: eventId(index + 1),
    event,
  }));

/** Returns the state of a stream after events in the order of recording, corrections and late entries among them. */
export const stateAfter = <S, E extends Event>(
  { initial, evolve }: { readonly initial: S; readonly evolve: (state: S, event: E) => S },
  events: readonly NoInfer<E | Correction<E>>[],
): S => settle<E>(recordedInOrder(events)).reduce((state, { event }) => evolve(state, event), initial);

import { type Correction, type Event, settle, type Settleable, StreamName, written } from '@pavadonis/domain';
import { clientId, eventId } from './examples/ids';

const stream = written(StreamName, `client-${clientId}`);

/** Events as one stream recorded them, in that order: the first has position 1 and `eventId(1)`. */
export const recordedInOrder = <E>(events: readonly E[]): readonly Settleable<E>[] =>
  events.map((event, index) => ({
    position: index + 1,
    stream,
    id: eventId(index + 1),
    event,
  }));

/** Where a stream stands after events, given as they were recorded: corrections among them, and out of order. */
export const stateAfter = <S, E extends Event>(
  { initial, evolve }: { readonly initial: S; readonly evolve: (state: S, event: E) => S },
  events: readonly NoInfer<E | Correction<E>>[],
): S => settle<E>(recordedInOrder(events)).reduce((state, { event }) => evolve(state, event), initial);

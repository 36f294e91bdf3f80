import { type AnyEventCodec, type Decision, personalFacts, record } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { everyEvent } from '@pavadonis/testing/examples/every-event';

/** An event of each type of a client, with all its fields. */
export const own: readonly Client.Event[] = everyEvent.client.filter(
  (event): event is Client.Event => event.type !== 'EventVoided' && event.type !== 'EventAmended',
);

/** The facts of any of them. */
export type AnyFacts = Omit<Client.PlanGoalSet, 'type' | 'v' | 'inPlaceOf'>;

/** A decision to record an event as its facts say, whatever holds. */
export const recording = (codec: AnyEventCodec) =>
  personalFacts(
    codec as unknown as typeof Client.PlanGoalSet,
    (facts: AnyFacts) => (): Decision<never, Client.Event> => record(facts as Client.Event),
  );

/** Returns the codec of an event. */
export const codecOf = ({ type }: Client.Event): AnyEventCodec => {
  const codec = Client.Event.byType.get(type);
  if (codec === undefined) throw new RangeError(type);
  return codec;
};

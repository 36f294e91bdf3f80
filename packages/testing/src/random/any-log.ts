import {
  type Category,
  centreStream,
  clientStream,
  contractStream,
  instant,
  instantOf,
  millisecondsOf,
  operationStream,
  type StreamName,
} from '@pavadonis/domain';
import fc from 'fast-check';
import {
  centreId,
  clientIdOf,
  contractId,
  eventId,
  laterContractId,
  laterOperationId,
  operationId,
} from '../examples/ids';
import { type GivenEvent, type LogEntry, logOf } from '../log';
import { lives } from './lives';
import { anyStream, believableStream, type DrawnEvent } from './stream';

const streamsOf: Readonly<Record<Category, readonly StreamName[]>> = {
  client: [1, 2].map((number) => clientStream(clientIdOf(number))),
  contract: [contractId, laterContractId].map(contractStream),
  operation: [operationId, laterOperationId].map(operationStream),
  centre: [centreStream(centreId)],
};

const MISSING = eventId(9999);
const BEGUN = millisecondsOf(instant('2018-07-01T12:00:00.000Z'));

/** Records drawn events a minute apart, except where a writer's clock is wrong. */
const recorded = (drawn: readonly (readonly DrawnEvent[])[]): readonly LogEntry[] => {
  const all = drawn.flat().sort((a, b) => a.turn - b.turn);
  const places = new Map<StreamName, number[]>();
  for (const [index, { stream }] of all.entries())
    places.set(stream, [...(places.get(stream) ?? []), index + 1]);
  const events = all.map(({ stream, event, clock }, index): GivenEvent => {
    const targetAt = (place: number) => {
      const position = places.get(stream)?.[place];
      return position === undefined ? MISSING : eventId(position);
    };
    return { stream, event: event(targetAt), recordedAt: instantOf(BEGUN + (index + clock) * 60_000) };
  });
  return logOf(events);
};

const logs =
  (random: typeof anyStream) =>
  (categories: readonly Category[]): fc.Arbitrary<readonly LogEntry[]> =>
    fc
      .tuple(
        ...categories.flatMap((category) =>
          streamsOf[category].map((stream) => random(stream, lives[category])),
        ),
      )
      .map(recorded);

/** Makes random logs of several streams of these categories, mostly believable, with some nonsense in them. */
export const anyLog = logs(anyStream);

/** Makes random logs of several streams of these categories, with late events and corrections but no nonsense. */
export const believableLog = logs(believableStream);

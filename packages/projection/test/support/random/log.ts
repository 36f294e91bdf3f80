import {
  type Category,
  centreStream,
  ClientId,
  clientStream,
  contractStream,
  operationStream,
  type StreamName,
} from '@pavadonis/domain';
import * as Ids from '@pavadonis/testing/examples/ids';
import { exampleId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';
import { type Line, type Logged, logOf } from '../log';
import { lives } from './lives';
import { anyStream, believableStream, type Drawn } from './stream';

const streamsOf: Readonly<Record<Category, readonly StreamName[]>> = {
  client: [1, 2].map((number) => clientStream(exampleId(ClientId, number))),
  contract: [Ids.contractId, Ids.laterContractId].map(contractStream),
  operation: [Ids.operationId, Ids.laterOperationId].map(operationStream),
  centre: [centreStream(Ids.centreId)],
};

const MISSING = Ids.eventId(9999);

const recorded = (drawn: readonly (readonly Drawn[])[]): readonly Logged[] => {
  const all = drawn.flat().sort((a, b) => a.turn - b.turn);
  const places = new Map<StreamName, number[]>();
  for (const [index, { stream }] of all.entries())
    places.set(stream, [...(places.get(stream) ?? []), index + 1]);
  const lines = all.map(({ stream, event, clock }, index): Line => {
    const targetAt = (place: number) => {
      const position = places.get(stream)?.[place];
      return position === undefined ? MISSING : Ids.eventId(position);
    };
    return { stream, event: event(targetAt), minute: index + clock };
  });
  return logOf(lines);
};

const logs =
  (random: typeof anyStream) =>
  (categories: readonly Category[]): fc.Arbitrary<readonly Logged[]> =>
    fc
      .tuple(
        ...categories.flatMap((category) =>
          streamsOf[category].map((stream) => random(stream, lives[category])),
        ),
      )
      .map(recorded);

/** Random logs of several streams of these kinds: mostly believable, never free of nonsense. */
export const anyLog = logs(anyStream);

/** Random logs of several streams of these kinds as they might be: out of order and corrected, but without nonsense. */
export const believableLog = logs(believableStream);

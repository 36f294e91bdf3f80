import {
  type Category,
  CentreId,
  centreStream,
  ClientId,
  clientStream,
  ContractId,
  contractStream,
  OperationId,
  operationStream,
  type Recordable,
  type StreamName,
} from '@pavadonis/domain';
import { type LogEntry, logOf } from '@pavadonis/testing';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { histories } from '@pavadonis/testing/random';
import { sample } from 'fast-check';

// the first has many contacts and goals, the second money, corrections and merges
const SAMPLES = [
  { seed: 1, run: 14 },
  { seed: 11, run: 15 },
];

// no stream of a history has so high a number
const APART = 900;

const streamsOfEveryEvent: Readonly<Record<Category, StreamName>> = {
  client: clientStream(exampleId(ClientId, APART)),
  contract: contractStream(exampleId(ContractId, APART)),
  operation: operationStream(exampleId(OperationId, APART)),
  centre: centreStream(exampleId(CentreId, APART)),
};

const EXAMPLE_ID = /(?<=018f0000-0000-7000-8000-)\d{12}/g;
const MORE_THAN_IDS = 10_000;

// every history counts its ids from the same numbers on
const withOwnIds = (log: readonly LogEntry[], number: number): readonly LogEntry[] =>
  JSON.parse(
    JSON.stringify(log).replaceAll(EXAMPLE_ID, (id) =>
      String(Number(id) + number * MORE_THAN_IDS).padStart(id.length, '0'),
    ),
  ) as readonly LogEntry[];

const believable = (): readonly LogEntry[] =>
  SAMPLES.map(({ seed, run }) =>
    sample(histories({ late: true, corrections: true }), { numRuns: run, seed })
      .slice(-1)
      .flat(),
  )
    .flatMap(withOwnIds)
    .map((entry, index) => ({ ...entry, position: index + 1 }));

const every = Object.entries(everyEvent).flatMap(([category, events]: [string, readonly Recordable[]]) =>
  events.map((event) => ({ stream: streamsOfEveryEvent[category as Category], event })),
);

/**
 * Returns two histories that the decisions allow, with late entries, corrections and merges. After them, in streams of
 * their own, stand events of every type that there is, each with every field.
 */
export const goldenHistory = (): {
  readonly log: readonly LogEntry[];
  readonly believable: readonly LogEntry[];
} => {
  const lived = believable();
  const apart = logOf([...lived, ...every]).slice(lived.length);
  return { log: [...lived, ...apart], believable: lived };
};

import type { StoreCalls } from '@pavadonis/event-store';
import { type ContractCase, storeCases } from '@pavadonis/event-store/contract';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { type RemovalCalls, removeByHand, withRemovals } from '../stores/with-removals';
import type { FaultyStore } from './faulty';

/** The cases about streams of which a part was removed. */
export const casesOfRemovals: readonly ContractCase[] = storeCases({ removals: removeByHand }).slice(
  storeCases().length,
);

const removal = (
  fault: string,
  noticedBy: string,
  spoil: (calls: RemovalCalls) => Partial<StoreCalls>,
): FaultyStore => ({ fault, noticedBy, cases: casesOfRemovals, open: () => withRemovals(spoil) });

/** Stores that take what is left of a stream for the whole. */
export const removalFaults: readonly FaultyStore[] = [
  removal(
    'reads what is left of a stream as a whole',
    'a stream that was removed by hand is read by nobody, and others are',
    ({ silent: { readStream } }) => ({ readStream }),
  ),
  removal(
    'reads what is left of a stream from its middle on',
    'a stream that was removed by hand is read by nobody, and others are',
    ({ silent, telling }) => ({
      readStream: (stream, range) => ((range.from ?? 0) > 0 ? silent : telling).readStream(stream, range),
    }),
  ),
  removal(
    'scans what is left of a stream as a whole',
    'a stream that was removed by hand is read by nobody, and others are',
    ({ silent: { scanStream } }) => ({ scanStream }),
  ),
  removal(
    'scans a log with streams that were removed',
    'a log with a stream that was removed by hand is not read to its end',
    ({ silent: { scan } }) => ({ scan }),
  ),
  removal(
    'follows a log with streams that were removed',
    'a follower that meets a stream that was removed by hand is told',
    ({ silent: { readAll } }) => ({ readAll }),
  ),
  removal(
    'follows on when a stream was removed',
    'a follower that waits is told of a stream that was removed by hand',
    ({ silent, telling }) => ({
      readAll: (range) => (range.after > 0 ? silent : telling).readAll(range),
    }),
  ),
  removal(
    'goes on with what is left of a stream',
    'an append to a stream that was removed by hand is refused, at the revision where it ended',
    ({ silent, telling }) => ({
      append: (stream, expected, events) =>
        (expected === 'no_stream' ? telling : silent).append(stream, expected, events),
    }),
  ),
  removal(
    'begins a removed stream anew',
    'a stream that was removed by hand is not begun anew',
    ({ silent, telling }) => ({
      append: (stream, expected, events) =>
        pipe(
          telling.append(stream, expected, events),
          TE.orElse((refused) =>
            refused._tag === 'StreamTruncated' && expected === 'no_stream'
              ? silent.append(stream, 3, events)
              : TE.left(refused),
          ),
        ),
    }),
  ),
];

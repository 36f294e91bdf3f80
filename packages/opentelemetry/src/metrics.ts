import type { Attributes, Meter } from '@opentelemetry/api';
import type { ChannelMessages } from '@pavadonis/casework';

/** Measures a message of a channel at its end: how long the work took, in seconds, and what came of it. */
export type Measuring = {
  readonly [Name in keyof ChannelMessages]: (
    message: ChannelMessages[Name],
    seconds: number,
    attributes: Attributes,
  ) => void;
};

// those of the conventions for databases
const BUCKETS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];

/** Makes the instruments of all channels. */
export const measuring = (meter: Meter): Measuring => {
  const histogram = (name: string, description: string) =>
    meter.createHistogram(name, {
      description,
      unit: 's',
      advice: { explicitBucketBoundaries: BUCKETS },
    });
  const counter = (name: string, unit: string, description: string) =>
    meter.createCounter(name, { description, unit });

  const decided = histogram('pavadonis.decide.duration', 'Duration of commands.');
  const commands = counter('pavadonis.commands', '{command}', 'Number of commands, by what came of them.');
  const asked = histogram('db.client.operation.duration', 'Duration of calls of the store.');
  const followed = histogram('pavadonis.follow.duration', 'Duration of taking a part of the log.');
  const taken = counter('pavadonis.follow.events', '{event}', 'Number of events that were taken.');
  const persisted = histogram('pavadonis.persist.duration', 'Duration of attempts to keep rows.');
  const refolded = histogram('pavadonis.refold.duration', 'Duration of folding anew.');
  const streams = counter('pavadonis.refold.streams', '{stream}', 'Number of streams folded anew.');
  const reacted = histogram('messaging.process.duration', 'Duration of reactions and reminders.');
  const consumed = counter('messaging.client.consumed.messages', '{message}', 'Number of handings over.');

  return {
    'pavadonis.decide': (_, seconds, attributes) => {
      decided.record(seconds, attributes);
      commands.add(1, attributes);
    },
    'pavadonis.append': (_, seconds, attributes) => asked.record(seconds, attributes),
    'pavadonis.read': (_, seconds, attributes) => asked.record(seconds, attributes),
    'pavadonis.follow': ({ events = 0 }, seconds, attributes) => {
      followed.record(seconds, attributes);
      taken.add(events, attributes);
    },
    'pavadonis.persist': (_, seconds, attributes) => persisted.record(seconds, attributes),
    'pavadonis.refold': (message, seconds, attributes) => {
      refolded.record(seconds, attributes);
      streams.add(message.streams, attributes);
    },
    'pavadonis.react': (_, seconds, attributes) => {
      reacted.record(seconds, attributes);
      consumed.add(1, attributes);
    },
  };
};

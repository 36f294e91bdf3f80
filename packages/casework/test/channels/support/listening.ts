import { afterEach } from '@jest/globals';
import type { ChannelMessages } from '@pavadonis/casework';
import { type Channel, subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel';

const NAMES = [
  'pavadonis.decide',
  'pavadonis.append',
  'pavadonis.read',
  'pavadonis.follow',
  'pavadonis.persist',
  'pavadonis.refold',
  'pavadonis.react',
] as const satisfies readonly (keyof ChannelMessages)[];

const EVENTS = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'] as const;

/** An event of a channel, with the message as it was then. */
export interface Heard {
  readonly name: keyof ChannelMessages;
  readonly event: (typeof EVENTS)[number];
  readonly message: Readonly<Record<string, unknown>>;
}

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const hear = (channel: Channel, listener: (message: object) => void): void => {
  const heard = (message: unknown): void => listener(message as object);
  subscribe(channel.name, heard);
  ends.push(() => unsubscribe(channel.name, heard));
};

/** Listens on all channels until the test ends. */
export const listening = (tell: (heard: Heard) => void = () => undefined): readonly Heard[] => {
  const all: Heard[] = [];
  for (const name of NAMES) {
    const channels = tracingChannel(name);
    for (const event of EVENTS)
      hear(channels[event], (message) => {
        const heard = { name, event, message: { ...message } };
        all.push(heard);
        tell(heard);
      });
  }
  return all;
};

/** Returns the messages of a channel as they were at the end. */
export const endsOf = (heard: readonly Heard[], name: Heard['name']): readonly Heard['message'][] => {
  const last = name === 'pavadonis.refold' ? 'end' : 'asyncEnd';
  return heard.filter((each) => each.name === name && each.event === last).map(({ message }) => message);
};

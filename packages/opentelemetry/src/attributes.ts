import type { Attributes } from '@opentelemetry/api';
import type { ChannelMessages, WorkFailed } from '@pavadonis/casework';

/** The values of attributes, of which some may be absent. */
type Values = Readonly<Record<string, Attributes[string]>>;

const present = (values: Values): Attributes =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** Returns how a piece of work failed, as attributes; none where it did not. */
const failed = ({ failure, reason }: WorkFailed): Values => ({
  'error.type': failure,
  'pavadonis.reason': reason,
});

const texts = (values: readonly string[] | undefined): Values[string] => values && [...values];

/** The attributes of a channel's messages: those of its span, and the few by which its metrics are told apart. */
export interface AttributesOf<M> {
  readonly span: (message: M) => Attributes;
  readonly metric: (message: M) => Attributes;
}

type All = { readonly [Name in keyof ChannelMessages]: AttributesOf<ChannelMessages[Name]> };

/** Makes the attributes of all channels, of a store of that system. */
export const attributesOf = (system: string): All => {
  const ofCall = (operation: string, category: string): Values => ({
    'db.system.name': system,
    'db.operation.name': operation,
    'db.collection.name': category,
  });
  const ofReaction = ({ reaction, category }: ChannelMessages['pavadonis.react']): Values => ({
    'messaging.system': 'pavadonis',
    'messaging.operation.name': 'react',
    'messaging.operation.type': 'process',
    'messaging.destination.name': category,
    'messaging.consumer.group.name': reaction,
  });
  return {
    'pavadonis.decide': {
      span: ({ call, category, outcome, refusal, types, position, attempts, ...message }) =>
        present({
          'pavadonis.call': call,
          'pavadonis.category': category,
          'pavadonis.outcome': outcome,
          'pavadonis.refusal': refusal,
          'pavadonis.event.types': texts(types),
          'pavadonis.position': position,
          'pavadonis.attempts': attempts,
          ...failed(message),
        }),
      metric: ({ call, category, outcome, refusal, ...message }) =>
        present({
          'pavadonis.call': call,
          'pavadonis.category': category,
          'pavadonis.outcome': outcome,
          'pavadonis.refusal': refusal,
          ...failed(message),
        }),
    },
    'pavadonis.append': {
      span: ({ category, types, stored, position, ...message }) =>
        present({
          ...ofCall('append', category),
          'pavadonis.event.types': texts(types),
          'pavadonis.stored': stored,
          'pavadonis.position': position,
          ...failed(message),
        }),
      metric: ({ category, ...message }) => present({ ...ofCall('append', category), ...failed(message) }),
    },
    'pavadonis.read': {
      span: ({ category, from, events, ...message }) =>
        present({
          ...ofCall('read', category),
          'pavadonis.from': from,
          'db.response.returned_rows': events,
          ...failed(message),
        }),
      metric: ({ category, ...message }) => present({ ...ofCall('read', category), ...failed(message) }),
    },
    'pavadonis.follow': {
      span: ({ by, names, events, position, caughtUp, ...message }) =>
        present({
          'pavadonis.by': by,
          'pavadonis.names': texts(names),
          'pavadonis.events': events,
          'pavadonis.position': position,
          'pavadonis.caught_up': caughtUp,
          ...failed(message),
        }),
      metric: ({ by, ...message }) => present({ 'pavadonis.by': by, ...failed(message) }),
    },
    'pavadonis.persist': {
      span: ({ names, position, ...message }) =>
        present({ 'pavadonis.names': texts(names), 'pavadonis.position': position, ...failed(message) }),
      metric: (message) => present(failed(message)),
    },
    'pavadonis.refold': {
      span: ({ names, streams, events, ...message }) =>
        present({
          'pavadonis.names': texts(names),
          'pavadonis.streams': streams,
          'pavadonis.events': events,
          ...failed(message),
        }),
      metric: (message) => present(failed(message)),
    },
    'pavadonis.react': {
      span: ({ type, position, attempt, outcome, ...message }) =>
        present({
          ...ofReaction({ attempt, ...message }),
          'pavadonis.event.type': type,
          'pavadonis.position': position,
          'pavadonis.attempt': attempt,
          'pavadonis.outcome': outcome,
          ...failed(message),
        }),
      metric: ({ outcome, ...message }) =>
        present({ ...ofReaction(message), 'pavadonis.outcome': outcome, ...failed(message) }),
    },
  };
};

import * as E from 'fp-ts/Either';
import { type TracingChannel, tracingChannel } from 'node:diagnostics_channel';
import type { ChannelMessages, WorkFailed } from './messages';

type Channel<M extends object> = TracingChannel<unknown, M>;

const channelOf = <Name extends keyof ChannelMessages>(name: Name): Channel<ChannelMessages[Name]> =>
  tracingChannel<unknown, ChannelMessages[Name]>(name);

/** The channels on which casework tells what it does, to whoever listens. */
export const channels = {
  decide: channelOf('pavadonis.decide'),
  append: channelOf('pavadonis.append'),
  read: channelOf('pavadonis.read'),
  follow: channelOf('pavadonis.follow'),
  persist: channelOf('pavadonis.persist'),
  refold: channelOf('pavadonis.refold'),
  react: channelOf('pavadonis.react'),
};

const NAME = /^[A-Za-z_$][\w$]{0,63}$/;

/** Returns a name that code gave, such as a tag; nothing of a value that is no name. */
export const nameIn = (value: unknown): string | undefined =>
  typeof value === 'string' && NAME.test(value) ? value : undefined;

/** Returns what may be told of a technical error: its tag, and the reason that it names. */
export const failureOf = (error: { readonly _tag: string; readonly reason?: unknown }): WorkFailed => {
  const reason = nameIn(error.reason);
  return { failure: nameIn(error._tag) ?? 'UNKNOWN', ...(reason !== undefined && { reason }) };
};

/** Returns what may be told of the end of a call: its failure, or what `ended` tells of its answer. */
export const endOf =
  <A, Told extends object>(ended: (answer: A) => Told) =>
  (
    outcome: E.Either<{ readonly _tag: string; readonly reason?: unknown }, A>,
  ): (Told & WorkFailed) | WorkFailed =>
    E.isLeft(outcome) ? failureOf(outcome.left) : ended(outcome.right);

const publishFailure = <M extends WorkFailed>({ error }: Channel<M>, message: M): void => {
  if (message.failure !== undefined) error.publish(message);
};

const THROWN: WorkFailed = { failure: 'UNKNOWN' };

// not `tracePromise` of Node, which puts what was returned or thrown into the message
const tellOf = <M extends WorkFailed, A>(
  channel: Channel<M>,
  message: M,
  work: () => Promise<A>,
  ended: (value: A) => WorkFailed & Partial<M>,
): Promise<A> => {
  const { start, end, asyncStart, asyncEnd } = channel;
  const finish = (told: WorkFailed & Partial<M>): void => {
    Object.assign(message, told);
    publishFailure(channel, message);
    asyncStart.publish(message);
    asyncEnd.publish(message);
  };
  return start.runStores(message, () => {
    const done = work().then(
      (value) => {
        finish(ended(value));
        return value;
      },
      (thrown: unknown) => {
        finish(THROWN as WorkFailed & Partial<M>);
        throw thrown;
      },
    );
    end.publish(message);
    return done;
  });
};

/** Does work, and tells of its beginning and its end where anybody listens. Whoever listens changes nothing of it. */
export const told = <M extends WorkFailed, A>(
  channel: Channel<M>,
  begin: () => M,
  work: () => Promise<A>,
  ended: (value: A) => WorkFailed & Partial<M>,
): Promise<A> => (channel.hasSubscribers ? tellOf(channel, begin(), work, ended) : work());

/** Does work at once, and tells of it as `told` does. */
export const toldAtOnce = <M extends WorkFailed, A>(
  channel: Channel<M>,
  begin: () => M,
  work: () => A,
): A => {
  if (!channel.hasSubscribers) return work();
  const message = begin();
  return channel.start.runStores(message, () => {
    try {
      return work();
    } catch (thrown) {
      Object.assign(message, THROWN);
      publishFailure(channel, message);
      throw thrown;
    } finally {
      channel.end.publish(message);
    }
  });
};

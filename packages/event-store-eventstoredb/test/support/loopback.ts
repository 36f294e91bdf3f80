import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Server, ServerCredentials, status, type Metadata, type sendUnaryData } from '@grpc/grpc-js';
import { setImmediate } from 'node:timers/promises';
import { answerAppend, requestOf, type AppendAnswer, type AppendCall } from './append-call';
import { faultQueue, serverError, type Fault } from './faults';
import { supportedMethods } from './features-call';
import { newLog, type Log } from './log';
import { answerRead, type ReadCall } from './read-call';
import { answerSubscription } from './subscribe-call';

export interface LoopbackOptions {
  /** A log to go on with, such as another server's; a new one unless told. */
  readonly log?: Log;
  /** The most bytes of one append; a server's own limit unless told. */
  readonly largestAppend?: number;
  /** Whether it says that it takes batched appends too, as every real server does. It does not. */
  readonly batchAppend?: boolean;
  /** Who is let in, `user:password`; everybody unless told. Clients say who they are over TLS alone. */
  readonly user?: string;
  readonly tls?: { readonly certificate: Buffer; readonly key: Buffer };
  /** Called once a call is left without an answer; does nothing by default. */
  readonly onSilence?: () => void;
}

/** A server of EventStoreDB's protocol in this very process, with its log in memory. */
export interface Loopback {
  readonly port: number;
  /** How it is reached without TLS. */
  readonly connectionString: string;
  readonly log: Log;
  /** How often each call was made. */
  readonly calls: Readonly<Record<Fault['call'], number>>;
  /** Resolves once so many subscriptions were asked for, counted from the beginning. */
  readonly subscribed: (times: number) => Promise<void>;
  /** Lets the next calls of their kind go wrong, in this order. */
  readonly inject: (...faults: readonly Fault[]) => void;
  /** Ends all connections at once, and listens again on the same port with the same log. */
  readonly disconnectAll: () => Promise<void>;
  readonly stop: () => void;
}

// a real server's own, unless it is told another
const LARGEST_APPEND = 1024 * 1024;
// of the event loop: more than anything takes from the server to a client in the same process
const TURNS_TO_ARRIVE = 50;
const MESSAGE_LIMIT = 64 * 1024 * 1024;

const bind = (server: Server, credentials: ServerCredentials, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    );
  });

/** Starts a server on a free port. */
export const startLoopback = async ({
  log = newLog(),
  largestAppend = LARGEST_APPEND,
  batchAppend = false,
  user,
  tls,
  onSilence = () => undefined,
}: LoopbackOptions = {}): Promise<Loopback> => {
  const faults = faultQueue();
  const calls = { append: 0, read: 0, subscribe: 0 };
  const awaited = new Map<number, () => void>();
  const credentials =
    tls === undefined
      ? ServerCredentials.createInsecure()
      : ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.key }]);

  const admits = (metadata: Metadata): boolean =>
    user === undefined ||
    metadata.get('authorization')[0] === `Basic ${Buffer.from(user).toString('base64')}`;

  const strike = async (
    { does, late = false, arrives = true, meanwhile = () => Promise.resolve() }: Fault,
    fail: (error: Exclude<Fault['does'], string>) => void,
  ): Promise<void> => {
    for (let turn = 0; late && arrives && turn < TURNS_TO_ARRIVE; turn += 1) await setImmediate();
    if (does === 'cut') void disconnectAll();
    else if (does === 'silence') void meanwhile().then(onSilence);
    else fail(does);
  };

  const append = async (call: AppendCall, answer: AppendAnswer): Promise<void> => {
    calls.append += 1;
    const request = await requestOf(call);
    const fault = faults.next('append');
    if (!admits(call.metadata)) answer(serverError(status.UNAUTHENTICATED));
    else if (fault === undefined) answerAppend(log, request, largestAppend, answer);
    else {
      if (fault.late === true) answerAppend(log, request, largestAppend, () => undefined);
      await strike(fault, answer);
    }
  };

  const read = async (call: ReadCall): Promise<void> => {
    const options = call.request.getOptions();
    const kind = options?.hasSubscription() === true ? 'subscribe' : 'read';
    calls[kind] += 1;
    if (kind === 'subscribe') awaited.get(calls.subscribe)?.();
    const fail = (error: unknown): void => void call.emit('error', error);
    const fault = faults.next(kind);
    const breakOff = fault && { afterEvents: fault.events ?? 1, strike: () => void strike(fault, fail) };
    if (options === undefined || !admits(call.metadata)) fail(serverError(status.UNAUTHENTICATED));
    else if (breakOff !== undefined && fault?.late !== true) breakOff.strike();
    else await (kind === 'read' ? answerRead : answerSubscription)(call, options, log, breakOff).catch(fail);
  };

  const listen = async (at: number): Promise<{ readonly server: Server; readonly port: number }> => {
    const server = new Server({
      'grpc.max_receive_message_length': MESSAGE_LIMIT,
      'grpc.max_send_message_length': MESSAGE_LIMIT,
    });
    server.addService(
      { ...StreamsService, read: { ...StreamsService.read, responseSerialize: (bytes: Buffer) => bytes } },
      {
        // whoever went away in the middle of an append gets no answer
        append: (call: AppendCall, answer: AppendAnswer) => void append(call, answer).catch(() => undefined),
        read: (call: ReadCall) => void read(call),
      },
    );
    server.addService(ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: sendUnaryData<SupportedMethods>) =>
        answer(null, supportedMethods(batchAppend)),
    });
    return { server, port: await bind(server, credentials, at) };
  };

  let listening = await listen(0);
  const { port } = listening;

  const disconnectAll = async (): Promise<void> => {
    listening.server.forceShutdown();
    listening = await listen(port);
  };

  return {
    port,
    // without keep-alive: a connection would be given up where the process is held up for seconds
    connectionString: `esdb://127.0.0.1:${port}?tls=false&keepAliveInterval=-1`,
    log,
    calls,
    subscribed: (times) =>
      new Promise((resolve) => {
        if (calls.subscribe >= times) resolve();
        else awaited.set(times, resolve);
      }),
    inject: faults.inject,
    disconnectAll,
    stop: () => listening.server.forceShutdown(),
  };
};

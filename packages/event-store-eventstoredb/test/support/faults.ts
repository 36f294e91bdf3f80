import { Metadata, status, type ServiceError } from '@grpc/grpc-js';

/** What goes wrong with one call. */
export interface Fault {
  readonly call: 'append' | 'read' | 'subscribe';
  /** Whether it goes wrong only when half is done: the append is stored, or the first events are given. */
  readonly late?: boolean;
  /** How many events a late one gives; 1 by default. */
  readonly events?: number;
  /** Whether what is given reaches the client before a late one goes wrong; it does by default. */
  readonly arrives?: boolean;
  /** An error that is answered, no answer at all, or a loss of all connections. */
  readonly does: ServiceError | 'silence' | 'cut';
  /** What happens after a call was left without an answer and before its deadline; nothing by default. */
  readonly meanwhile?: () => Promise<unknown>;
}

/** An error that a server answers, in the server's words. */
export const serverError = (code: status, facts: Readonly<Record<string, string>> = {}): ServiceError => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(facts)) metadata.set(key, value);
  const details = facts['exception'] ?? status[code];
  return Object.assign(new Error(details), { code, details, metadata });
};

export const unavailable = (): ServiceError => serverError(status.UNAVAILABLE);

/** What a server that lost an election answers; it names the new leader. */
export const notLeader = (port: number): ServiceError =>
  serverError(status.NOT_FOUND, {
    exception: 'not-leader',
    'leader-endpoint-host': '127.0.0.1',
    'leader-endpoint-port': String(port),
  });

export const accessDenied = (): ServiceError =>
  serverError(status.PERMISSION_DENIED, { exception: 'access-denied' });

/** What older servers answer to an append at another revision; newer ones answer it without an error. */
export const wrongVersion = (stream: string, expected: number, actual: number): ServiceError =>
  serverError(status.FAILED_PRECONDITION, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': String(expected),
    'actual-version': String(actual),
  });

export const streamDeleted = (stream: string): ServiceError =>
  serverError(status.FAILED_PRECONDITION, { exception: 'stream-deleted', 'stream-name': stream });

export const appendTooLarge = (limit: number): ServiceError =>
  serverError(status.INVALID_ARGUMENT, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });

/** The faults that are still to come, each for the next call of its kind. */
export const faultQueue = () => {
  const queue: Fault[] = [];
  return {
    inject: (...faults: readonly Fault[]): void => {
      queue.push(...faults);
    },
    next: (call: Fault['call']): Fault | undefined => {
      const i = queue.findIndex((fault) => fault.call === call);
      return i < 0 ? undefined : queue.splice(i, 1)[0];
    },
  };
};

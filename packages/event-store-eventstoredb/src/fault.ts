import { ErrorType, isCommandError } from '@eventstore/db-client';
import { storeUnavailable, type StoreUnavailable } from '@pavadonis/event-store';
import { types } from 'node:util';

/** Why a call failed, and whether the same call may succeed in a moment. */
export interface Fault {
  readonly transient: boolean;
  readonly error: StoreUnavailable;
}

type Kind = readonly [transient: boolean, reason: StoreUnavailable['reason']];

const TRANSIENT: Kind = [true, 'unreachable'];
const DENIED: Kind = [false, 'access_denied'];
const LASTING: Kind = [false, 'other'];

const byType: Partial<Record<string, Kind>> = {
  [ErrorType.UNAVAILABLE]: TRANSIENT,
  [ErrorType.CANCELLED]: TRANSIENT,
  [ErrorType.DEADLINE_EXCEEDED]: TRANSIENT,
  [ErrorType.TIMEOUT]: TRANSIENT,
  [ErrorType.NOT_LEADER]: TRANSIENT,
  [ErrorType.ACCESS_DENIED]: DENIED,
};

// of gRPC, where the client has no name of its own: no leader elected yet, rights, a server with
// too much to do, a call that another one got in the way of, and a stream that was cut off
const byStatus: Partial<Record<number, readonly [name: string, kind: Kind]>> = {
  2: ['unknown', TRANSIENT],
  7: ['permission-denied', DENIED],
  8: ['resource-exhausted', TRANSIENT],
  10: ['aborted', TRANSIENT],
  13: ['internal', TRANSIENT],
};

const fault = ([transient, reason]: Kind, cause: string): Fault => ({
  transient,
  error: storeUnavailable(reason, cause),
});

const ofStatus = (status: number): Fault => {
  const [name, kind] = byStatus[status] ?? [`grpc-status-${status}`, LASTING];
  return fault(kind, name);
};

/** Translates an error of the client: its kind, never its text, which could quote what was stored. */
export const faultOf = (thrown: unknown): Fault => {
  // not `instanceof Error`: an error may come from another realm
  if (!types.isNativeError(thrown)) return fault(LASTING, 'unknown');
  if (isCommandError(thrown)) {
    // the client's types promise a code that errors without an answer of the server do not have
    const { type, code }: { type: ErrorType; code?: number | undefined } = thrown;
    return type === ErrorType.UNKNOWN && code !== undefined
      ? ofStatus(code)
      : fault(byType[type] ?? LASTING, type);
  }
  if ('code' in thrown && typeof thrown.code === 'number') return ofStatus(thrown.code);
  // a plain error: no member of the cluster answered, or the connection was closed just before the call
  return fault(thrown.name === 'Error' ? TRANSIENT : LASTING, 'no-connection');
};

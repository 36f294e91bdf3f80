import { EventStoreDBClient } from '@eventstore/db-client';
import type { EventStoreDbOpenError } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { types } from 'node:util';
import { type ClosableLine, lineOf } from './line';
import type { Endpoints } from './obstacle';

/** A client that has not spoken to anybody yet, and the hosts it would speak to. */
export interface UnconnectedClient {
  readonly client: EventStoreDBClient;
  readonly line: ClosableLine;
  readonly address: string;
  readonly endpoints: Endpoints;
}

/** The parts of a connection string in which nothing is ignored, misread or printed. */
interface Checked {
  readonly address: string;
  readonly options: readonly string[];
}

// the client has two more: `throwOnAppendFailure=false` makes it answer wrongly, and `tlsVerifyCert` does nothing
const OPTIONS = [
  'connectionName',
  'defaultDeadline',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'maxDiscoverAttempts',
  'nodePreference',
  'tls',
  'tlsCAFile',
  'userCertFile',
  'userKeyFile',
];

// the client takes them in any case, and with hyphens too
const flat = (name: string): string => name.trim().toLowerCase().replace(/[_-]/g, '');

const KNOWN = new Set(OPTIONS.map(flat));

const HOSTS = /^[^:@/,]+(?::\d+)?(?:,[^:@/,]+(?::\d+)?)*$/;

const invalid = (expected: string): E.Either<EventStoreDbOpenError, never> =>
  E.left({ _tag: 'InvalidConnectionString', expected });

// more than any real one takes; the client reads a string of many slashes for minutes
const LONGEST = 4096;

// named in an error only if it is one of these, since anything may stand where a scheme should
const FOREIGN = /^(?:https?|tcp|grpc|kurrentdb|kurrentdb\+discover|postgres|mongodb|redis)$/;

const OPTION = /^[a-z][a-z_-]*$/i;

const withoutSlashes = (address: string): string => {
  let end = address.length;
  while (address[end - 1] === '/') end -= 1;
  return address.slice(0, end);
};

const DEFAULT_PORT = '2113';

// as the client reads them
const endpointsIn = (address: string, options: readonly string[]): Endpoints => {
  const values = new Map(
    options.map((option) => {
      const [name = '', ...value] = option.split('=');
      return [flat(name), value.join('=').trim()];
    }),
  );
  const caFile = values.get('tlscafile');
  return {
    hosts: address.split(',').map((each) => {
      const [host = '', port = DEFAULT_PORT] = each.split(':');
      return { host, port: Number(port) };
    }),
    tls: values.get('tls') !== 'false',
    ca: caFile === undefined ? undefined : readFileSync(resolve(decodeURIComponent(caFile))),
  };
};

// the client prints a whole string with an option it does not know, and cuts a password at a colon
const checked = (text: string): E.Either<EventStoreDbOpenError, Checked> => {
  if (text.length > LONGEST) return invalid(`at most ${String(LONGEST)} characters`);
  const [, scheme = '', rest = ''] = /^([\w+.-]*):\/\/(.*)$/s.exec(text) ?? [];
  if (scheme !== 'esdb' && scheme !== 'esdb+discover')
    return E.left({ _tag: 'UnknownScheme', scheme: FOREIGN.test(scheme) ? scheme : '' });
  // a password that is not encoded would be taken for an address or an option, and be named in an error
  if (rest.split('@').length > 2) return invalid('user:password@');
  const [, user, password, place = ''] = /^(?:([^:@]*):([^@]*)@)?(.*)$/s.exec(rest) ?? [];
  if (user === '' || password === '' || /[:?/]/.test(password ?? '')) return invalid('user:password@');
  const mark = place.indexOf('?');
  const address = withoutSlashes(mark < 0 ? place : place.slice(0, mark));
  const query = mark < 0 ? '' : place.slice(mark + 1);
  if (!HOSTS.test(address)) return invalid('host:port');
  const options = query.split(/[?&]/);
  const names = options.map((option) => option.split('=', 1).join());
  const unknown = names.find((name) => name !== '' && !KNOWN.has(flat(name)));
  if (unknown === undefined) return E.right({ address, options });
  return OPTION.test(unknown)
    ? E.left({ _tag: 'UnsupportedOption', option: unknown })
    : invalid('?key=value');
};

/**
 * Handles what the client leaves unhandled: when a call drops, it looks for a new connection, and nobody awaits whether that
 * fails. The next call makes a connection and reports why it cannot.
 */
const awaitReconnection = (client: EventStoreDBClient): void => {
  // eslint-disable-next-line @typescript-eslint/dot-notation -- the client has no public way to this
  const reconnect = client['handleError'];
  Object.defineProperty(client, 'handleError', {
    value: (...failed: Parameters<typeof reconnect>) => reconnect(...failed).catch(() => undefined),
  });
};

const refusalOf = (thrown: unknown): EventStoreDbOpenError => {
  // not `instanceof Error`: an error of the file system may come from another realm
  if (!types.isNativeError(thrown)) return { _tag: 'InvalidConnectionString', expected: 'key=value' };
  if ('expected' in thrown && typeof thrown.expected === 'string')
    return { _tag: 'InvalidConnectionString', expected: thrown.expected };
  return thrown.name === 'URIError'
    ? { _tag: 'InvalidConnectionString', expected: '% as %25' }
    : { _tag: 'UnusableCertificate' };
};

/**
 * Makes a client of a connection string, `esdb://user:password@host:2113?tls=true`. Several hosts or `esdb+discover://` mean
 * a cluster. Refuses whatever the client would ignore, misread or print.
 */
export const parseConnectionString = (
  connectionString: string,
): E.Either<EventStoreDbOpenError, UnconnectedClient> => {
  const text = connectionString.trim();
  return E.flatMap(checked(text), ({ address, options }) =>
    E.tryCatch(() => {
      const client = EventStoreDBClient.connectionString(text);
      // Its batched appends share one list over all clients of a process: an error of one fails those of all others, and
      // late responses to these end the process. So the client is made to believe that the server has none.
      Object.defineProperty(client, 'supports', { value: () => Promise.resolve(false) });
      awaitReconnection(client);
      return { client, line: lineOf(client), address, endpoints: endpointsIn(address, options) };
    }, refusalOf),
  );
};

import * as t from 'io-ts';
import { type CentreId, type ClientId, type ContractId, isUuid, type OperationId } from '../vocabulary/id';

const CATEGORIES = {
  /** A client, with all that happened to the client. */
  client: null,
  /** A contract of a provider, or a time in which the service is provided without one. */
  contract: null,
  /** A project that is paid from a fund: its rates and rules, its costs, claims and payments. */
  operation: null,
  /** A reception centre. */
  centre: null,
};

/** The kinds of streams, by what a stream is about. */
export const Category = t.keyof(CATEGORIES);
export type Category = t.TypeOf<typeof Category>;

/** A stream's name: its category and the id of its subject, `client-0190…`. */
export const StreamName = t.brand(
  t.string,
  (name): name is t.Branded<string, { readonly StreamName: symbol }> => {
    const hyphen = name.indexOf('-');
    return Object.hasOwn(CATEGORIES, name.slice(0, hyphen)) && isUuid(name, hyphen + 1);
  },
  'StreamName',
);
export type StreamName = t.TypeOf<typeof StreamName>;

// nearly all streams are persons', and telling so costs less than cutting the category out of the name
/** Returns the category of a stream. */
export const categoryOf = (stream: StreamName): Category =>
  stream.startsWith('client-') ? 'client' : (stream.slice(0, stream.indexOf('-')) as Category);

/** Returns the id in a stream's name. */
export const idOf = (stream: StreamName): string => stream.slice(stream.indexOf('-') + 1);

/** The name of a stream whose category the type checker knows. */
export type StreamOf<C extends Category> = StreamName & `${C}-${string}`;

/** Returns whether a stream is of a kind, for the type checker to know it. */
export const isStreamOf = <C extends Category>(category: C, stream: StreamName): stream is StreamOf<C> =>
  categoryOf(stream) === category;

/** Returns the name of a client's stream. */
export const clientStream = (id: ClientId): StreamOf<'client'> => `client-${id}` as StreamOf<'client'>;

/** Returns the name of the stream of a contract or a time of direct provision. */
export const contractStream = (id: ContractId): StreamOf<'contract'> =>
  `contract-${id}` as StreamOf<'contract'>;

/** Returns the name of an operation's stream. */
export const operationStream = (id: OperationId): StreamOf<'operation'> =>
  `operation-${id}` as StreamOf<'operation'>;

/** Returns the name of a centre's stream. */
export const centreStream = (id: CentreId): StreamOf<'centre'> => `centre-${id}` as StreamOf<'centre'>;

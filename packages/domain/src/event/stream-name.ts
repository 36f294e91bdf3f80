import * as t from 'io-ts';
import { type CentreId, type ClientId, type ContractId, isUuid, type OperationId } from '../vocabulary/id';

const CATEGORIES = {
  /** One stream holds all that happened to one client. */
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

/** A stream's name: its category and the id of whom or what it is about, `client-0190…`. */
export const StreamName = t.brand(
  t.string,
  (name): name is t.Branded<string, { readonly StreamName: symbol }> => {
    const hyphen = name.indexOf('-');
    return Category.is(name.slice(0, hyphen)) && isUuid(name.slice(hyphen + 1));
  },
  'StreamName',
);
export type StreamName = t.TypeOf<typeof StreamName>;

/** The category of a stream. */
export const categoryOf = (stream: StreamName): Category => stream.slice(0, stream.indexOf('-')) as Category;

/** The id in a stream's name. */
export const idOf = (stream: StreamName): string => stream.slice(stream.indexOf('-') + 1);

/** The name of a stream of one category, where the type checker is to know which. */
export type StreamOf<C extends Category> = StreamName & `${C}-${string}`;

/** The stream of one client. */
export const clientStream = (id: ClientId): StreamOf<'client'> => `client-${id}` as StreamOf<'client'>;

/** The stream of one contract or direct provision. */
export const contractStream = (id: ContractId): StreamOf<'contract'> =>
  `contract-${id}` as StreamOf<'contract'>;

/** The stream of one operation. */
export const operationStream = (id: OperationId): StreamOf<'operation'> =>
  `operation-${id}` as StreamOf<'operation'>;

/** The stream of one centre. */
export const centreStream = (id: CentreId): StreamOf<'centre'> => `centre-${id}` as StreamOf<'centre'>;

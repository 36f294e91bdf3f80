import { v7 } from 'uuid';

/** A kind of ids, such as the codec `ContactId`. */
export interface IdKind<Id extends string> {
  /** The name of the kind, such as `ContactId`. */
  readonly name: string;
  /** Returns whether a value is an id of the kind. */
  readonly is: (value: unknown) => value is Id;
}

/**
 * Returns a new id of a kind, such as `newId(ContactId)`: a UUID of version 7, which no two callers make alike.
 *
 * It begins with the moment at which it was made. So ids sort by it, and whoever sees an id knows that moment. Throws a
 * `RangeError` for a kind that takes no UUID.
 */
export const newId = <Id extends string>({ name, is }: IdKind<Id>): Id => {
  const id: string = v7();
  if (!is(id)) throw new RangeError(`not a value of ${name}`);
  return id;
};

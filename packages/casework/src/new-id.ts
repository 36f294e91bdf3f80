import { written } from '@pavadonis/domain';
import type { Type } from 'io-ts';
import { v7 } from 'uuid';

/**
 * Returns a new id of a kind, such as `newId(ContactId)`: a UUID of version 7, which no two callers make alike.
 *
 * It begins with the moment at which it was made. So ids sort by it, and whoever sees an id knows that moment. Throws a
 * `RangeError` for a codec that takes no UUID.
 */
export const newId = <Id extends string>(kind: Type<Id, unknown>): Id => written(kind, v7());

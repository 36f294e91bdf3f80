import type { LogRange } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { Connection, ReadResult } from './connection';
import { knownUpTo } from './known-up-to';
import type { Form } from './log-page';
import { readPage } from './read-page';

const upTo = (position: number) => ({ _tag: 'Position', position }) as const;

/** A page of the whole log as it was known, of our streams alone, in the form that is asked for. */
export const readLog = async <A extends { readonly position: number }>(
  connection: Connection,
  range: LogRange,
  form: Form<A>,
): ReadResult<readonly A[]> => {
  const { after, only, knownAt } = range;
  if (knownAt?._tag !== 'Instant') return readPage(connection, range, form);
  // a page of some events alone does not see by itself where the log is cut
  const found = await knownUpTo(connection, knownAt.instant, only === undefined ? after : Infinity);
  if (E.isLeft(found)) return found;
  const { moments } = connection;
  if (found.right !== undefined) return readPage(connection, { ...range, knownAt: upTo(found.right) }, form);
  if (only !== undefined) return readPage(connection, { ...range, knownAt: upTo(moments.place()) }, form);
  // whatever stands there by now came after the log was looked at
  return moments.place() < after ? E.right([]) : readPage(connection, range, form);
};

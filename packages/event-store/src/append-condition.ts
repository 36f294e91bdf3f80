import * as E from 'fp-ts/Either';
import { type Checked, checkStream, isRecord, type Unchecked, wholeFrom } from './arguments';
import { type ExpectedRevision, invalidArgument } from './errors';
import type { AppendCondition, Fingerprint, StreamRevision } from './port';

/** Checks the revision at which a stream is expected. */
export const checkRevision = (expected: unknown): Checked<ExpectedRevision> =>
  expected === 'no_stream' ? E.right(expected) : wholeFrom(0, 'expected', expected);

const NO_LIST = E.left(invalidArgument('unchanged', 'a list of streams with their revisions'));

const ALL: Checked<readonly StreamRevision[]> = E.right([]);

const checkUnchanged = (unchanged: unknown): Checked<readonly StreamRevision[]> => {
  if (unchanged === undefined) return ALL;
  if (!Array.isArray(unchanged)) return NO_LIST;
  const checked: StreamRevision[] = [];
  for (const each of unchanged as readonly unknown[]) {
    if (!isRecord(each)) return NO_LIST;
    const { stream, revision } = each as Unchecked<StreamRevision>;
    const [name, expected] = [checkStream(stream), checkRevision(revision)];
    if (E.isLeft(name) || E.isLeft(expected)) return NO_LIST;
    checked.push({ stream: name.right, revision: expected.right });
  }
  return E.right(checked);
};

const HASH = /^[0-9a-f]{64}$/;

const NO_FINGERPRINT = E.left(invalidArgument('history', 'a fingerprint of a log'));

const checkHistory = (history: unknown): Checked<Fingerprint | undefined> => {
  if (history === undefined) return E.right(history);
  if (!isRecord(history)) return NO_FINGERPRINT;
  const { position, hash } = history as Unchecked<Fingerprint>;
  const at = wholeFrom(0, 'position', position);
  return E.isLeft(at) || typeof hash !== 'string' || !HASH.test(hash)
    ? NO_FINGERPRINT
    : E.right({ position: at.right, hash });
};

const check = (condition: unknown): Checked<AppendCondition | undefined> => {
  if (condition === undefined) return E.right(undefined);
  if (!isRecord(condition)) return E.left(invalidArgument('condition', 'an object'));
  const { unchanged, noMergingAfter, history } = condition as Unchecked<AppendCondition>;
  const streams = checkUnchanged(unchanged);
  if (E.isLeft(streams)) return streams;
  const after =
    noMergingAfter === undefined ? E.right(undefined) : wholeFrom(0, 'noMergingAfter', noMergingAfter);
  if (E.isLeft(after)) return after;
  const known = checkHistory(history);
  if (E.isLeft(known)) return known;
  return E.right({ unchanged: streams.right, noMergingAfter: after.right, history: known.right });
};

/** Checks the condition of an append, and copies it. A condition of the host that throws is none. */
export const checkCondition = (condition: unknown): Checked<AppendCondition | undefined> => {
  try {
    return check(condition);
  } catch {
    return E.left(invalidArgument('condition', 'an object'));
  }
};

/** Refuses a condition, for a store that checks none. */
export const refuseCondition = (condition: unknown): Checked<undefined> =>
  condition === undefined
    ? E.right(condition)
    : E.left(invalidArgument('condition', 'left out, since this store checks none'));

import * as E from 'fp-ts/Either';
import { type Checked, checkStream, isRecord, type Unchecked, wholeFrom } from './arguments';
import { type ExpectedRevision, invalidArgument } from './errors';
import type { AppendOptions, Fingerprint, StreamRevision } from './port';

/** Checks the revision at which a stream is expected. */
export const checkRevision = (expected: unknown): Checked<ExpectedRevision> =>
  expected === 'no_stream' ? E.right(expected) : wholeFrom(0, 'expected', expected);

const NO_LIST = E.left(invalidArgument('unchanged', 'a list of streams with their revisions'));

const checkUnchanged = (unchanged: unknown): Checked<readonly StreamRevision[] | undefined> => {
  if (unchanged === undefined) return E.right(unchanged);
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

const checkImported = (imported: unknown): Checked<boolean | undefined> =>
  imported === undefined || typeof imported === 'boolean'
    ? E.right(imported)
    : E.left(invalidArgument('imported', 'true or false'));

const check = (options: unknown): Checked<AppendOptions | undefined> => {
  if (options === undefined) return E.right(undefined);
  if (!isRecord(options)) return E.left(invalidArgument('condition', 'an object'));
  const { unchanged, noMergingAfter, history, imported } = options as Unchecked<AppendOptions>;
  const streams = checkUnchanged(unchanged);
  if (E.isLeft(streams)) return streams;
  const after =
    noMergingAfter === undefined ? E.right(undefined) : wholeFrom(0, 'noMergingAfter', noMergingAfter);
  if (E.isLeft(after)) return after;
  const known = checkHistory(history);
  if (E.isLeft(known)) return known;
  const isImport = checkImported(imported);
  if (E.isLeft(isImport)) return isImport;
  return E.right({
    unchanged: streams.right,
    noMergingAfter: after.right,
    history: known.right,
    imported: isImport.right,
  });
};

/** Checks the options of an append, and copies them. Options of the host that throw are none. */
export const checkOptions = (options: unknown): Checked<AppendOptions | undefined> => {
  try {
    return check(options);
  } catch {
    return E.left(invalidArgument('condition', 'an object'));
  }
};

/** Refuses a condition among the options of an append, for a store that checks none. */
export const refuseCondition = ({
  unchanged,
  noMergingAfter,
  history,
}: AppendOptions = {}): Checked<undefined> =>
  unchanged === undefined && noMergingAfter === undefined && history === undefined
    ? E.right(undefined)
    : E.left(invalidArgument('condition', 'left out, since this store checks none'));

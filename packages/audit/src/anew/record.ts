import type { Metadata } from '@pavadonis/domain';
import { Instant, Text } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import type { SealRefused } from '../errors';
import { parseSigner } from '../seal/key';
import { openNote, signNote } from '../seal/note';
import { parseVerifiers, type Trust } from '../seal/seal';
import { HASH_BYTES } from '../tree/hash';
import type { MalformedRecord } from './errors';
import type { Counts } from './look-through';

/** The record of a history that was sealed anew, which the keys of the new log sign. It holds no text of a person. */
export interface SealingRecord {
  /** When it was done. */
  readonly at: Instant;
  /** The actor who had it done. */
  readonly by: Metadata['by'];
  /** The id of the vault that sealed the texts. */
  readonly vault: string;
  /** The number of events, before and after. */
  readonly events: number;
  /** The number of texts that were sealed, by kind. */
  readonly texts: Readonly<Record<string, number>>;
  /** The number of events of older versions that were lifted to today's, by type and version, such as `PlanGoalSet v1`. */
  readonly lifted: Readonly<Record<string, number>>;
  /** The history in the clear. */
  readonly former: {
    /** The root over its events, in hexadecimal. */
    readonly root: string;
    /** The last seal of its log, over all its events; absent where it was never sealed. */
    readonly seal?: string;
  };
  /** The history as it is sealed. */
  readonly log: {
    /** The origin of its log. */
    readonly origin: string;
    /** The root over its events, in hexadecimal. */
    readonly root: string;
  };
}

const TITLE = 'pavadonis/sealed-anew/1';

/** Writes a record in its only form. */
const recordText = ({ at, by, vault, events, texts, lifted, former, log }: SealingRecord): string => {
  const { actor, role, provider } = by;
  const fields = {
    at,
    by: { actor, role, provider },
    vault,
    events,
    texts,
    lifted,
    former: { root: former.root, seal: former.seal },
    log: { origin: log.origin, root: log.root },
  };
  return `${TITLE}\n${JSON.stringify(fields, undefined, 2)}\n`;
};

/** Signs a record as a note. The signers are known to be some. */
export const signRecord = (record: SealingRecord, signers: readonly string[]): string => {
  const parsed = signers.map(parseSigner).flatMap((each) => (E.isRight(each) ? [each.right] : []));
  return signNote(recordText(record), parsed);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const areCounts = (value: unknown): value is Counts =>
  isRecord(value) && Object.values(value).every((each) => Number.isSafeInteger(each));

const isRoot = (value: unknown): boolean =>
  typeof value === 'string' && /^[0-9a-f]+$/.test(value) && value.length === 2 * HASH_BYTES;

const isMissingOrText = (value: unknown): boolean => value === undefined || typeof value === 'string';

const isBy = (value: unknown): boolean =>
  isRecord(value) && Text.is(value['actor']) && Text.is(value['role']) && isMissingOrText(value['provider']);

const isSealingRecord = (value: unknown): value is SealingRecord => {
  if (!isRecord(value)) return false;
  const { at, by, vault, events, texts, lifted, former, log } = value;
  return (
    Instant.is(at) &&
    isBy(by) &&
    typeof vault === 'string' &&
    Number.isSafeInteger(events) &&
    areCounts(texts) &&
    areCounts(lifted) &&
    isRecord(former) &&
    isRoot(former['root']) &&
    isMissingOrText(former['seal']) &&
    isRecord(log) &&
    typeof log['origin'] === 'string' &&
    isRoot(log['root'])
  );
};

const parse = (text: string): SealingRecord | undefined => {
  if (!text.startsWith(`${TITLE}\n`)) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(TITLE.length));
    // so it has no field twice, and none that is not known
    return isSealingRecord(value) && recordText(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
};

/** The reasons why a record is not believed. */
type RecordRefused =
  Exclude<SealRefused, { readonly _tag: 'MalformedSeal' | 'TooFewWitnesses' }> | MalformedRecord;

/** Opens a record by the keys of the new log, which are known from elsewhere. */
export const openRecord = (
  note: string,
  { origin, keys }: Pick<Trust, 'origin' | 'keys'>,
): E.Either<RecordRefused, SealingRecord> => {
  const verifiers = parseVerifiers(keys);
  if (E.isLeft(verifiers)) return verifiers;
  const opened = openNote(note, verifiers.right);
  if (E.isLeft(opened)) return opened;
  if (opened.right.signatures.length === 0) return E.left({ _tag: 'NotSigned' });
  const record = parse(opened.right.text);
  if (record === undefined) return E.left({ _tag: 'MalformedRecord' });
  return record.log.origin === origin ? E.right(record) : E.left({ _tag: 'ForeignOrigin', expected: origin });
};

/** Returns whether two records tell of the same history, whoever had it done and when. */
export const isSameDeed = (a: SealingRecord, b: SealingRecord): boolean =>
  recordText({ ...a, at: b.at, by: b.by }) === recordText(b);

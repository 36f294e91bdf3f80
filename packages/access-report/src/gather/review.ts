import { type FieldValue, idOf, type StreamName } from '@pavadonis/domain';
import type { ReviewReason } from '../report/recorded-fact';

/** The fields that name somebody else, by pseudonyms or by office. */
const NAMING: Readonly<Partial<Record<string, ReviewReason>>> = {
  householdId: 'family',
  relation: 'family',
  guardianId: 'guardian',
  authority: 'guardian',
  givenBy: 'guardian',
  agreedBy: 'guardian',
  workerId: 'worker',
  workerIds: 'worker',
  decidedBy: 'worker',
  groupId: 'group',
  otherId: 'other_client',
  survivorId: 'other_client',
};

// the person's own numbers, and names of kinds, registers and rules
const NO_FREE_TEXT: ReadonlySet<string> = new Set(['number', 'value', 'scheme', 'kind', 'source']);

/** Returns why a person has to look at a value before it is handed over; undefined where nobody has to. */
export type ReviewOf = (field: string, value: FieldValue) => ReviewReason | undefined;

/** Tells why a value has to be looked at. The ids of the person’s own streams, such as of merged ones, name nobody else. */
export const reviewWith = (streams: readonly StreamName[]): ReviewOf => {
  const own = new Set<unknown>(['client', ...streams.map(idOf)]);
  return (field, { kind, value }) => {
    if (Object.hasOwn(NAMING, field)) return own.has(value) ? undefined : NAMING[field];
    return kind === 'text' && !NO_FREE_TEXT.has(field) ? 'free_text' : undefined;
  };
};

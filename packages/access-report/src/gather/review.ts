import type { FieldValue } from '@pavadonis/domain';
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
export const reviewOf = (field: string, { kind, value }: FieldValue): ReviewReason | undefined => {
  if (Object.hasOwn(NAMING, field)) return value === 'client' ? undefined : NAMING[field];
  return kind === 'text' && !NO_FREE_TEXT.has(field) ? 'free_text' : undefined;
};

import { Country } from '@pavadonis/domain';
import type { Schema } from './json-schema';

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const COUNTRIES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(Country.is);

const TEXT: Schema = { type: 'string', maxLength: 500, pattern: '^(?!sealed:)[\\s\\S]*\\S' };

const id: Schema = { type: 'string', format: 'uuid', pattern: UUID };

/** How JSON Schema says the single values in the fields of events, by the names of their codecs. */
export const values: Readonly<Record<string, Schema>> = {
  CivilDate: {
    type: 'string',
    format: 'date',
    pattern: '^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  },
  Month: { type: 'string', pattern: '^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$' },
  Cents: { type: 'integer', minimum: 0, maximum: 100_000_000_000 },
  Whole: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  Text: TEXT,
  PersonalText: {
    anyOf: [TEXT, { type: 'string', maxLength: 2_772, pattern: '^sealed:1:[A-Za-z0-9_-]{118,}$' }],
  },
  Country: { type: 'string', enum: COUNTRIES },
  ProviderId: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' },
  ClientId: id,
  ContractId: id,
  OperationId: id,
  CentreId: id,
  EventId: id,
  WorkerId: id,
  EpisodeId: id,
  PlanId: id,
  GoalId: id,
  ContactId: id,
  GroupId: id,
  HouseholdId: id,
  GuardianId: id,
  ReferralId: id,
  CostId: id,
  ClaimId: id,
  MatchId: id,
};

const share = (source: Schema, basisPoints: Schema): Schema => ({
  type: 'object',
  properties: { source, basisPoints },
});
const anySource: Schema = { type: 'string' };
const part: Schema = { type: 'integer', minimum: 1, maximum: 9_999 };

/** How JSON Schema says what whole lists must be besides their items, by the names of their codecs. */
export const lists: Readonly<Record<string, Schema>> = {
  Shares: {
    oneOf: [
      {
        type: 'array',
        minItems: 1,
        maxItems: 1,
        items: share(anySource, { type: 'integer', const: 10_000 }),
      },
      {
        type: 'array',
        minItems: 2,
        maxItems: 2,
        prefixItems: [
          share({ type: 'string', not: { const: 'state' } }, part),
          share({ type: 'string', const: 'state' }, part),
        ],
      },
    ],
  },
};

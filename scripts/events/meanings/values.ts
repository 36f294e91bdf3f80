import { Country } from '@pavadonis/domain';
import type { Schema } from '../json-schema';

/** A kind of value that is known by its name: what it is, its unit if it is an amount, and how JSON Schema says it. */
interface ValueMeaning {
  readonly meaning: string;
  readonly unit?: string;
  readonly schema: Schema;
}

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const COUNTRIES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(Country.is);

const id = (of: string): ValueMeaning => ({
  meaning: `Id of ${of}: a UUID in lower case.`,
  schema: { type: 'string', format: 'uuid', pattern: UUID },
});

const count = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

/** The kinds of single values in the fields of events, by the names of their codecs. */
export const values: Readonly<Record<string, ValueMeaning>> = {
  CivilDate: {
    meaning: 'A day of the calendar in Latvia, `YYYY-MM-DD`, without time or zone.',
    unit: 'day',
    schema: {
      type: 'string',
      format: 'date',
      pattern: '^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
    },
  },
  Month: {
    meaning: 'A month of the calendar, `YYYY-MM`.',
    unit: 'month',
    schema: { type: 'string', pattern: '^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$' },
  },
  Cents: {
    meaning: 'An amount of money in whole euro cents, 0 to 100,000,000,000.',
    unit: 'euro cents',
    schema: { type: 'integer', minimum: 0, maximum: 100_000_000_000 },
  },
  Whole: { meaning: 'A whole number, 0 or more.', schema: count },
  Text: {
    meaning: 'A text of 1 to 500 characters (UTF-16 code units) that is not all blank.',
    schema: { type: 'string', maxLength: 500, pattern: '\\S' },
  },
  Country: {
    meaning: 'A country by its ISO 3166-1 alpha-2 code.',
    schema: { type: 'string', enum: COUNTRIES },
  },
  ProviderId: {
    meaning: "A provider by the host's own code: lower-case letters, digits and hyphens, at most 40.",
    schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' },
  },
  ClientId: id('a person, which says nothing about who it is'),
  ContractId: id('a contract, or of a time of direct provision'),
  OperationId: id('an operation'),
  CentreId: id('a reception centre'),
  EventId: id('a recorded event'),
  WorkerId: id('a social worker, mentor, senior social worker or interpreter'),
  EpisodeId: id('an episode of support'),
  PlanId: id('a plan'),
  GoalId: id('a goal'),
  ContactId: id('a contact'),
  GroupId: id('a group activity'),
  HouseholdId: id('a household'),
  GuardianId: id('a guardian, which says nothing about who it is'),
  ReferralId: id('a referral'),
  CostId: id('a cost'),
  ClaimId: id('a payment claim'),
};

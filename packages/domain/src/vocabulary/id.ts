import * as t from 'io-ts';

// 1 for the code of a lower-case hexadecimal digit; a replay looks it up 32 times for every id
const HEX = Uint8Array.from({ length: 128 }, (_, code) =>
  '0123456789abcdef'.includes(String.fromCharCode(code)) ? 1 : 0,
);

const isHex = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (HEX[text.charCodeAt(i)] !== 1) return false;
  return true;
};

/** Returns whether a text, from a place on, is a UUID in lower case with its four hyphens. */
export const isUuid = (text: string, from = 0): boolean =>
  text.length === from + 36 &&
  text.charCodeAt(from + 8) === 45 &&
  text.charCodeAt(from + 13) === 45 &&
  text.charCodeAt(from + 18) === 45 &&
  text.charCodeAt(from + 23) === 45 &&
  isHex(text, from, from + 8) &&
  isHex(text, from + 9, from + 13) &&
  isHex(text, from + 14, from + 18) &&
  isHex(text, from + 19, from + 23) &&
  isHex(text, from + 24, from + 36);

type Id<Name extends string> = t.Branded<string, Readonly<Record<Name, symbol>>>;

const id = <Name extends string>(name: Name) =>
  // one test for all of them, by which readers of bytes know an id
  t.brand(t.string, isUuid as (text: string) => text is Id<Name>, name);

/** A client, under a pseudonym that says nothing about who it is. */
export const ClientId = id('ClientId');
export type ClientId = t.TypeOf<typeof ClientId>;

/** A provider's contract, or a time of direct provision. */
export const ContractId = id('ContractId');
export type ContractId = t.TypeOf<typeof ContractId>;

/** An operation paid from a fund. */
export const OperationId = id('OperationId');
export type OperationId = t.TypeOf<typeof OperationId>;

/** A reception centre. */
export const CentreId = id('CentreId');
export type CentreId = t.TypeOf<typeof CentreId>;

/** A recorded event, of whichever stream. */
export const EventId = id('EventId');
export type EventId = t.TypeOf<typeof EventId>;

/** A command that recorded events. The same id again means the same command sent again. */
export const CommandId = id('CommandId');
export type CommandId = t.TypeOf<typeof CommandId>;

/** A social worker, mentor, senior social worker or interpreter. */
export const WorkerId = id('WorkerId');
export type WorkerId = t.TypeOf<typeof WorkerId>;

/** One episode of the service for one client, from its start to its end. */
export const EpisodeId = id('EpisodeId');
export type EpisodeId = t.TypeOf<typeof EpisodeId>;

/** A client's individual socio-economic inclusion plan. */
export const PlanId = id('PlanId');
export type PlanId = t.TypeOf<typeof PlanId>;

/** A goal of an inclusion plan. */
export const GoalId = id('GoalId');
export type GoalId = t.TypeOf<typeof GoalId>;

/** One contact with a client in which support was delivered. */
export const ContactId = id('ContactId');
export type ContactId = t.TypeOf<typeof ContactId>;

/** A group activity: the contacts of everybody who took part carry the same one. */
export const GroupId = id('GroupId');
export type GroupId = t.TypeOf<typeof GroupId>;

/** A household: people who live together as a family. */
export const HouseholdId = id('HouseholdId');
export type HouseholdId = t.TypeOf<typeof HouseholdId>;

/** A guardian of an unaccompanied minor, under a pseudonym that says nothing about who it is. */
export const GuardianId = id('GuardianId');
export type GuardianId = t.TypeOf<typeof GuardianId>;

/** One referral of a client to an institution. */
export const ReferralId = id('ReferralId');
export type ReferralId = t.TypeOf<typeof ReferralId>;

/** A cost of an operation. */
export const CostId = id('CostId');
export type CostId = t.TypeOf<typeof CostId>;

/** A payment claim made for costs of an operation. */
export const ClaimId = id('ClaimId');
export type ClaimId = t.TypeOf<typeof ClaimId>;

/**
 * An identifier in another register, under a pseudonym: a random id that is equal wherever that register and identifier are.
 */
export const MatchId = id('MatchId');
export type MatchId = t.TypeOf<typeof MatchId>;

/**
 * An organisation that provides the service, by the host's own code.
 *
 * The code is of lower-case letters, digits and hyphens, at most 40 (`latvian-red-cross`).
 */
export const ProviderId = t.brand(
  t.string,
  (text): text is Id<'ProviderId'> => /^[a-z0-9][a-z0-9-]{0,39}$/.test(text),
  'ProviderId',
);
export type ProviderId = t.TypeOf<typeof ProviderId>;

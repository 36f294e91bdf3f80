import type * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { GuardianId, HouseholdId } from '../../vocabulary/id';

/** The client belongs to another household on that day. A client belongs to one household at a time. */
export const InAnotherHousehold = refusal('InAnotherHousehold', { householdId: HouseholdId });
export type InAnotherHousehold = t.TypeOf<typeof InAnotherHousehold>;

/** The client is not registered as an unaccompanied minor, and only such a minor has an appointed guardian. */
export const NotUnaccompanied = refusal('NotUnaccompanied');
export type NotUnaccompanied = t.TypeOf<typeof NotUnaccompanied>;

/** The minor has another guardian on that day. A minor has one guardian at a time. */
export const HasGuardian = refusal('HasGuardian', { guardianId: GuardianId });
export type HasGuardian = t.TypeOf<typeof HasGuardian>;

/** Lists the refusals about household and guardianship. */
export const familyRefusals = [InAnotherHousehold, NotUnaccompanied, HasGuardian] as const;

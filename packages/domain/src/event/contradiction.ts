import type * as t from 'io-ts';
import type { Country } from '../vocabulary/country';
import { refusal } from './refusal';

/** A registration names a nationality of a client who is said to have none. */
export const StatelessWithNationality = refusal('StatelessWithNationality');
export type StatelessWithNationality = t.TypeOf<typeof StatelessWithNationality>;

/** A person's nationalities, and whether there is none. */
interface Nationality {
  readonly nationalities: readonly Country[];
  readonly stateless: boolean;
}

/** Returns whether facts name a nationality of somebody of whom they say that there is none. */
export const isStatelessWithNationality = ({ nationalities, stateless }: Nationality): boolean =>
  stateless && nationalities.length > 0;

/** Returns whether an event is a registration that contradicts itself about nationality. */
export const contradictsItself = (event: { readonly type: string }): boolean =>
  event.type === 'ClientRegistered' && isStatelessWithNationality(event as typeof event & Nationality);

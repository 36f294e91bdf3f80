import type { ClientRegistered } from '@pavadonis/domain/client';
import type { ThirdCountry } from '../../rows/client';

const MEMBER_STATES: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

/**
 * Returns whether a person is a third-country national, by nationality. A stateless person counts as one (Annex I of
 * Regulation (EU) 2021/1057).
 */
export const thirdCountry = ({
  nationalities,
  stateless,
}: Pick<ClientRegistered, 'nationalities' | 'stateless'>): ThirdCountry => {
  if (stateless) return 'yes';
  if (nationalities.length === 0) return 'unknown';
  return nationalities.some((country) => MEMBER_STATES.has(country)) ? 'no' : 'yes';
};

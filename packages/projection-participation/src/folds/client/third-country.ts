import type { ClientRegistered } from '@pavadonis/domain/client';
import type { ThirdCountryInTime } from '../../rows/client';

const MEMBER_STATES: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

/**
 * Returns whether a person is a third-country national, by nationality. A stateless person counts as one (Annex I of
 * Regulation (EU) 2021/1057), a national of the United Kingdom since the transition period ended (our inference).
 */
export const thirdCountry = ({
  nationalities,
  stateless,
}: Pick<ClientRegistered, 'nationalities' | 'stateless'>): ThirdCountryInTime => {
  if (stateless) return 'yes';
  if (nationalities.length === 0) return 'unknown';
  if (nationalities.some((country) => MEMBER_STATES.has(country))) return 'no';
  return nationalities.some((country) => country === 'GB') ? 'since_2021' : 'yes';
};

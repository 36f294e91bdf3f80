import type { Bilingual } from '@pavadonis/page';
import type { Language } from '@pavadonis/texts';

// a host keeps the names of its providers; the log holds the host's own codes alone
const NAMES: Readonly<Record<string, Bilingual>> = {
  sif: { lv: 'Sabiedrības integrācijas fonds', en: 'Society Integration Foundation' },
  'drosa-maja': { lv: 'Patvērums „Drošā māja”', en: 'Shelter “Safe House”' },
  'latvian-red-cross': { lv: 'Latvijas Sarkanais Krusts', en: 'Latvian Red Cross' },
  'caritas-latvija': { lv: 'Caritas Latvija', en: 'Caritas Latvija' },
};

/** Returns the name of a provider, or its code where the host knows no name. */
export const providerText = (code: string, language: Language): string =>
  (Object.hasOwn(NAMES, code) ? NAMES[code]?.[language] : undefined) ?? code;

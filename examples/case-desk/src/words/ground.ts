import type { LegalGround } from '@pavadonis/domain/client';
import { type Language, wordText } from '@pavadonis/texts';

const NONE = { lv: 'nav', en: 'none' } as const;

/** Returns the name of the ground on which a client is in Latvia. */
export const groundText = (ground: LegalGround, language: Language): string =>
  ground === 'none' ? NONE[language] : wordText('targetGroup', ground, language);

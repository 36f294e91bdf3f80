import { type MatchId, type Recordable, sealEvent, type Sealing, type Text } from '@pavadonis/domain';
import type { Random } from './random';

const BESIDE_BYTES = 24;
const STEP = 64;
const GROUP_CHARACTERS = 4;

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const sealedLength = (text: string): number => {
  const padded = (Math.floor(Buffer.byteLength(text) / STEP) + 1) * STEP;
  return Math.ceil(((BESIDE_BYTES + padded) * GROUP_CHARACTERS) / 3);
};

/**
 * Returns how texts are sealed in a history that is only replayed: by noise of the form and length of sealed texts, since nobody
 * opens them.
 */
export const noiseFrom = ({ below, uuid }: Random): Sealing => ({
  text: (text) =>
    `sealed:1:${Array.from({ length: sealedLength(text) }, () => CHARACTERS[below(CHARACTERS.length)]).join('')}` as Text,
  sameAs: () => uuid() as MatchId,
});

/** Returns a function that seals the personal texts of each event. */
export const sealedBy =
  (sealing: Sealing) =>
  (event: Recordable): Recordable =>
    sealEvent(event, sealing);

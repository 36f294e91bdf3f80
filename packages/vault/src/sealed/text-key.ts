import { type Prepared, type Siv, sivOf } from '../siv/siv';

/** The words with which everything sealed by this version begins. */
export const VERSION = 'pavadonis/vault/1';

/** A key of one stream, which seals and opens its texts. */
export interface TextKey {
  /** The id of the key. */
  readonly id: Uint8Array;
  /** Seals the bytes of a text at a place. */
  readonly seal: (place: string, plain: Uint8Array) => Uint8Array;
  /** Opens what was sealed at a place; nothing where it was sealed elsewhere, or changed. */
  readonly open: (place: string, sealed: Uint8Array) => Uint8Array | undefined;
}

// a domain has some tens; whoever makes up names shall not fill the memory
const MOST_PLACES = 100;

/** Prepares a key of 64 bytes. The bytes may be wiped afterwards. */
export const textKey = (key: Uint8Array, id: Uint8Array, stream: string): TextKey => {
  const siv: Siv = sivOf(key);
  const places = new Map<string, Prepared>();
  const at = (place: string): Prepared => {
    const known = places.get(place);
    if (known !== undefined) return known;
    const prepared = siv.prepare([Buffer.from(VERSION), id, Buffer.from(stream), Buffer.from(place)]);
    if (places.size < MOST_PLACES) places.set(place, prepared);
    return prepared;
  };
  return {
    id,
    seal: (place, plain) => siv.seal(at(place), plain),
    open: (place, sealed) => siv.open(at(place), sealed),
  };
};

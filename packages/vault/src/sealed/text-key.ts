import { type Prepared, type Siv, sivOf } from '../siv/siv';

/** The words with which everything sealed by this version begins. */
export const VERSION = 'pavadonis/vault/1';

/** A key of one stream, which seals and opens its texts. */
export interface TextKey {
  /** The id of the key. */
  readonly id: Uint8Array;
  /** Seals the bytes of a text of a kind. */
  readonly seal: (kind: string, plain: Uint8Array) => Uint8Array;
  /** Opens what was sealed as this kind; nothing where it was sealed as another, elsewhere, or changed. */
  readonly open: (kind: string, sealed: Uint8Array) => Uint8Array | undefined;
}

// a domain has some tens; whoever makes up names shall not fill the memory
const MOST_KINDS = 100;

/** Prepares a key of 64 bytes. The bytes may be wiped afterwards. */
export const textKey = (key: Uint8Array, id: Uint8Array, stream: string): TextKey => {
  const siv: Siv = sivOf(key);
  const kinds = new Map<string, Prepared>();
  const at = (kind: string): Prepared => {
    const known = kinds.get(kind);
    if (known !== undefined) return known;
    const prepared = siv.prepare([Buffer.from(VERSION), id, Buffer.from(stream), Buffer.from(kind)]);
    if (kinds.size < MOST_KINDS) kinds.set(kind, prepared);
    return prepared;
  };
  return {
    id,
    seal: (kind, plain) => siv.seal(at(kind), plain),
    open: (kind, sealed) => siv.open(at(kind), sealed),
  };
};

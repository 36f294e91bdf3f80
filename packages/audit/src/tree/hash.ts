import { hash } from 'node:crypto';

/** A SHA-256, 32 bytes. It is a `Buffer` of Node, of which a host needs no types. */
export interface Hash extends Uint8Array {
  /** Whether it is the same as another one. */
  equals(other: Uint8Array): boolean;
  /** Writes it as a text. */
  toString(encoding?: 'hex' | 'base64' | 'latin1'): string;
}

/** The number of bytes of a hash. */
export const HASH_BYTES = 32;

/** The root of a tree without leaves. */
export const EMPTY_ROOT: Hash = hash('sha256', '', 'buffer');

const LEAF = 0x00;
const NODE = 0x01;

// one for all nodes, since each is hashed at once
const node = Buffer.alloc(1 + 2 * HASH_BYTES, NODE);

/** Returns the hash of a leaf of these bytes (RFC 6962, 2.1). */
export const leafHash = (leaf: Uint8Array): Hash => {
  const prefixed = Buffer.allocUnsafe(1 + leaf.length);
  prefixed[0] = LEAF;
  prefixed.set(leaf, 1);
  return hash('sha256', prefixed, 'buffer');
};

/** Returns the hash of a node over two others (RFC 6962, 2.1). */
export const nodeHash = (left: Hash, right: Hash): Hash => {
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return hash('sha256', node, 'buffer');
};

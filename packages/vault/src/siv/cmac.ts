import { createCipheriv } from 'node:crypto';
import { addAt, BLOCK, doubled, filledUp } from './block';

/** Prepares AES-CMAC (RFC 4493) under a key. The schedule of the key and the two subkeys are made once. */
export const cmacOf = (key: Uint8Array): ((message: Uint8Array) => Uint8Array) => {
  const cipher = createCipheriv(`aes-${String(key.length * 8)}-cbc`, key, new Uint8Array(BLOCK));
  cipher.setAutoPadding(false);
  let last: Uint8Array = new Uint8Array(BLOCK);

  // making a cipher costs more than encrypting with it, so one goes on: what it adds to the next block is taken out before
  const chained = (blocks: Uint8Array): Uint8Array => {
    addAt(blocks, 0, last);
    last = cipher.update(blocks).subarray(-BLOCK);
    return last;
  };

  const forWhole = doubled(chained(new Uint8Array(BLOCK)));
  const forFilled = doubled(forWhole);

  return (message) => {
    const isWhole = message.length > 0 && message.length % BLOCK === 0;
    const blocks = isWhole ? new Uint8Array(message) : filledUp(message);
    addAt(blocks, blocks.length - BLOCK, isWhole ? forWhole : forFilled);
    return chained(blocks);
  };
};

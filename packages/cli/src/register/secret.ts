import type { CommandId } from '@pavadonis/domain';
import { createHmac } from 'node:crypto';
import type { SecretPlace } from '../secrets/secret-file';
import type { IdOfKey } from './ids';

/** Where the secret of a register is kept that has no vault. */
export const REGISTER_SECRET: SecretPlace = {
  option: 'secret',
  variable: 'PAVADONIS_REGISTER_SECRET',
  bytes: 32,
};

const UUID_BYTES = 16;

// version 8 of RFC 9562: made in a way of our own
const uuidOf = (bytes: Buffer): string => {
  const hex = bytes.toString('hex');
  const variant = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant.toString(16)}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

/** Makes the ids of a register under a secret: without it nobody tells a row by its id, however few rows there could be. */
export const idsUnder =
  (secret: Uint8Array, register: string): IdOfKey =>
  (key) =>
    uuidOf(
      createHmac('sha256', secret)
        .update(JSON.stringify([register, key]))
        .digest()
        .subarray(0, UUID_BYTES),
    ) as CommandId;

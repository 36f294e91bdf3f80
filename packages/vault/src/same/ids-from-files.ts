import type { CommandId } from '@pavadonis/domain';
import { createHmac } from 'node:crypto';
import { OF_OUR_OWN, UUID_BYTES, uuidOf } from './uuid';

/** Makes ids of the rows of a file, always the same ones for the same rows. */
export type IdsFromFile = (row: string) => CommandId;

/**
 * Makes the ids of rows of one file under a key. Without the key nobody tells rows by their ids, however few rows there could be.
 */
export const idsUnder =
  (key: Uint8Array, file: string): IdsFromFile =>
  (row) =>
    uuidOf(
      createHmac('sha256', key)
        .update(JSON.stringify([file, row]))
        .digest()
        .subarray(0, UUID_BYTES),
      OF_OUR_OWN,
    ) as CommandId;

import { catalogue, Category, type Recordable, type Text, writePersonal } from '@pavadonis/domain';
import { anyOf } from '@pavadonis/testing/random';
import fc from 'fast-check';
import type * as t from 'io-ts';
import { compileCopy } from '../../../src/json/compile-copy';
import { wide } from '../../json/support/wide';

/** The JSON of an event as the encoder writes it, with its codec. */
export interface Sample {
  readonly type: string;
  readonly category: Category;
  readonly codec: t.Mixed;
  readonly json: string;
}

const sealedOf = (length: number): Text => `sealed:1:${'Ab-_9'.repeat(416).slice(0, length)}` as Text;

// the shortest and the longest that are sealed texts, and those a character beyond
const SEALED = [118, 2080, 117, 2081].map(sealedOf);

/** Returns the JSON of an event in the order of its codec's fields, as the encoder writes it. */
export const jsonOf = (codec: t.Mixed, event: unknown): string => {
  const copied = compileCopy(codec)?.(event);
  return JSON.stringify(copied === undefined || copied === false ? event : copied);
};

/** Returns events of all types, some with sealed texts, of which not all are of the right length. */
export const samples = (ofEach: number, seed: number): readonly Sample[] =>
  (Object.keys(Category.keys) as Category[]).flatMap((category) =>
    [...catalogue[category].byType.values()].flatMap((codec) =>
      fc.sample(anyOf(codec, wide), { numRuns: ofEach, seed }).map((event: unknown, i) => {
        const sealed = SEALED[i % 8];
        const written =
          sealed === undefined ? event : writePersonal(codec, event as Recordable, () => sealed);
        return { type: codec.type, category, codec, json: jsonOf(codec, written) };
      }),
    ),
  );

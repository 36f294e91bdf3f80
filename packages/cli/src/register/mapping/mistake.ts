import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import * as E from 'fp-ts/Either';
import { type BadUse, badUse } from '../../failure';
import { type Bilingual, text } from '../../language';

/** A mistake in a mapping: its place by the names that lead there, and what to do, without a full stop. */
export interface Mistake {
  readonly path: readonly string[];
  readonly says: Bilingual;
}

/** Makes a mistake. */
export const mistake = (path: readonly string[], lv: string, en: string): E.Either<Mistake, never> =>
  E.left({ path, says: text(lv, en) });

const nodeAt = (
  node: unknown,
  step: string,
): { readonly key: unknown; readonly value: unknown } | undefined => {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
  const value = isSeq(node) ? node.items[Number(step)] : undefined;
  return value === undefined ? undefined : { key: value, value };
};

/** Returns the line of a place in a mapping, or of the last name on the way that is written; nothing where none is. */
const lineOf = (
  { contents }: Document,
  counter: LineCounter,
  path: readonly string[],
): number | undefined => {
  let node: unknown = contents;
  let last: Node | undefined;
  for (const step of path) {
    const found = nodeAt(node, step);
    if (found === undefined) break;
    last = found.key as Node;
    node = found.value;
  }
  const [offset] = last?.range ?? [];
  return offset === undefined ? undefined : counter.linePos(offset).line;
};

/** Tells a mistake of a mapping with its line, if it has one, and its place. */
export const told =
  (document: Document, counter: LineCounter) =>
  ({ path, says }: Mistake): BadUse => {
    const line = lineOf(document, counter, path);
    return inMapping(line, path.join('.'), says);
  };

/** Tells what is wrong in a line of a mapping. */
export const inMapping = (line: number | undefined, place: string, { lv, en }: Bilingual): BadUse => {
  const at = place === '' ? '' : `, ${place}`;
  return line === undefined
    ? badUse(`Kartējumā${at}: ${lv}.`, `In the mapping${at}: ${en}.`)
    : badUse(`Kartējuma ${line}. rindā${at}: ${lv}.`, `In line ${line} of the mapping${at}: ${en}.`);
};

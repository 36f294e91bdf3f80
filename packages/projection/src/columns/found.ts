import type { Box } from './box';
import { BLOCK, BLOCK_SHIFT, type Held, ROW_SHIFT } from './column';
import { inPart, NONE, NOTHING, numberAt, partOf } from './numbers';

const FIRST_ROOM = 1024;

/** The segments that a report finds. It hands them on before another report begins. */
export const found = {
  /** The turn of the row of each, among the rows that were asked. */
  turns: new Int32Array(FIRST_ROOM),
  /** The number of each segment. */
  segments: new Int32Array(FIRST_ROOM),
};

const ANY = -1;

const makeRoom = (): void => {
  const { turns, segments } = found;
  found.turns = new Int32Array(turns.length * 2);
  found.turns.set(turns);
  found.segments = new Int32Array(turns.length * 2);
  found.segments.set(segments);
};

/**
 * Finds the segments in a box, row by row, and in a row as they were added, or only the first one of each row: of all rows, whose
 * turns are their numbers, or of these, turn by turn; and of a value by its number where one is wanted. Returns how many there
 * are.
 *
 * All reports run this one loop, so that V8 compiles it in the first of them.
 */
export const find = (
  { taken, ofRows, ofBlocks, froms, tos, ofValues }: Held<unknown>,
  { leastFrom, mostFrom, leastTo, mostTo }: Box,
  of: Int32Array | undefined,
  once: boolean,
  wanted = ANY,
): number => {
  // a segment ends after its first day or on it, or has no day at all
  const leastHigh = Math.max(leastFrom, leastTo);
  // parts that stay at hand, since rows and segments are met nearly in their order
  let [rowPart, ofRow] = [NONE, NOTHING];
  let [part, ofFroms, ofTos] = [NONE, NOTHING, NOTHING];
  const length = of === undefined ? taken : of.length;
  let { turns, segments } = found;
  let count = 0;
  for (let turn = 0; turn < length; turn += 1) {
    if (of === undefined && turn % BLOCK === 0) {
      const block = (turn >> BLOCK_SHIFT) * 2;
      if (numberAt(ofBlocks, block) > mostFrom || numberAt(ofBlocks, block + 1) < leastHigh) {
        turn += BLOCK - 1;
        continue;
      }
    }
    const at = (of === undefined ? turn : (of[turn] ?? 0)) << ROW_SHIFT;
    if (partOf(at) !== rowPart) {
      rowPart = partOf(at);
      ofRow = ofRows[rowPart] ?? NOTHING;
    }
    const i = inPart(at);
    if ((ofRow[i + 2] ?? 0) > mostFrom || (ofRow[i + 3] ?? 0) < leastHigh) continue;
    const last = ofRow[i + 1] ?? 0;
    for (let segment = ofRow[i] ?? 0; segment < last; segment += 1) {
      if (partOf(segment) !== part) {
        part = partOf(segment);
        ofFroms = froms[part] ?? NOTHING;
        ofTos = tos[part] ?? NOTHING;
      }
      const j = inPart(segment);
      const from = ofFroms[j] ?? 0;
      if (from < leastFrom || from > mostFrom) continue;
      const to = ofTos[j] ?? 0;
      if (to < leastTo || to > mostTo) continue;
      if (wanted !== ANY && numberAt(ofValues, segment) !== wanted) continue;
      if (count === turns.length) {
        makeRoom();
        ({ turns, segments } = found);
      }
      turns[count] = turn;
      segments[count] = segment;
      count += 1;
      if (once) break;
    }
  }
  return count;
};

const UNKNOWN = 0;
const WANTED = 1;
const OTHER = 2;

/**
 * Keeps, of so many that were found, those of the values, among so many, that are wanted by their numbers. Returns how many these
 * are. It asks once about each value that occurs.
 */
export const keepFound = (
  count: number,
  { ofValues }: Held<unknown>,
  ofSuchValues: number,
  isWanted: (number: number) => boolean,
): number => {
  const { turns, segments } = found;
  const known = new Uint8Array(ofSuchValues);
  let [part, ofPart] = [NONE, NOTHING];
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const segment = segments[i] ?? 0;
    if (partOf(segment) !== part) {
      part = partOf(segment);
      ofPart = ofValues[part] ?? NOTHING;
    }
    const number = ofPart[inPart(segment)] ?? 0;
    if (known[number] === UNKNOWN) known[number] = isWanted(number) ? WANTED : OTHER;
    if (known[number] !== WANTED) continue;
    turns[kept] = turns[i] ?? 0;
    segments[kept] = segment;
    kept += 1;
  }
  return kept;
};

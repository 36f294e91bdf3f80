import { hash } from 'node:crypto';
import { openDatabase } from '../driver';

const PAGE = 1000;

const sha256 = (prefix: number, ...parts: readonly Uint8Array[]): Buffer =>
  hash('sha256', Buffer.concat([Uint8Array.of(prefix), ...parts]), 'buffer');

const field = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

type Row = readonly [number, string, number, string, string, string, string, string];

/** Reads the rows of a log and hashes each leaf and node, with no more code than that takes. Returns root and count. */
export const sealByHand = async (
  path: string,
): Promise<{ readonly root: string; readonly count: number }> => {
  const database = await openDatabase(path);
  const page = database.prepare(
    `SELECT * FROM log WHERE position > ? ORDER BY position LIMIT ${String(PAGE)}`,
  );
  page.setReturnArrays?.(true);
  // the roots of whole subtrees, the largest first, whose sizes are the bits of the count
  const roots: Buffer[] = [];
  let count = 0;
  let after = 0;
  for (let rows: readonly Row[]; (rows = page.all(after) as readonly Row[]).length > 0;) {
    for (const [position, stream, revision, id, type, recordedAt, data, metadata] of rows) {
      const fields = ['pavadonis-event-1', id, stream, String(revision), type, recordedAt, metadata, data];
      let node = sha256(0, ...fields.map(field));
      for (let bit = count; bit % 2 === 1; bit = (bit - 1) / 2) node = sha256(1, roots.pop() ?? node, node);
      roots.push(node);
      count += 1;
      after = position;
    }
  }
  database.close();
  let root = roots.pop() ?? hash('sha256', '', 'buffer');
  while (roots.length > 0) root = sha256(1, roots.pop() ?? root, root);
  return { root: root.toString('hex'), count };
};

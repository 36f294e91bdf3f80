import { HASH_BYTES } from '../tree/hash';
import type { TreeHead } from '../tree/consistency';

/** The facts about a bag that `bag-info.txt` holds. */
export interface BagInfo extends TreeHead {
  /** The number of bytes of the payload. */
  readonly bytes: number;
  /** The number of files of the payload. */
  readonly files: number;
}

/** The labels of a bag that its maker gives. */
export interface BagLabels {
  readonly source: string;
  readonly date: string;
}

/** The only form of `bagit.txt`. */
export const BAGIT_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Writes `bag-info.txt`. */
export const bagInfoText = (
  { source, date }: BagLabels,
  { bytes, files, size, root }: BagInfo,
): string => `Bagging-Date: ${date}
Bag-Software-Agent: @pavadonis/audit
External-Identifier: ${source}
Payload-Oxum: ${String(bytes)}.${String(files)}
Pavadonis-Events: ${String(size)}
Pavadonis-Root: ${root.toString('hex')}
`;

const COUNT = /^(?:0|[1-9]\d{0,14})$/;

/** Reads the facts in `bag-info.txt`, or nothing where one is missing, given twice or in another form. Others may be there. */
export const parseBagInfo = (text: string): BagInfo | undefined => {
  const lines = text.split('\n').map((line) => /^([A-Za-z-]+): (.*)$/.exec(line));
  const valueOf = (label: string): string => {
    const values = lines.flatMap((line) => (line?.[1] === label ? [line[2] ?? ''] : []));
    return values.length === 1 ? (values[0] ?? '') : '';
  };
  const [bytes = '', files = '', ...others] = valueOf('Payload-Oxum').split('.');
  const size = valueOf('Pavadonis-Events');
  const root = valueOf('Pavadonis-Root');
  const isWhole = [bytes, files, size].every((count) => COUNT.test(count)) && others.length === 0;
  return isWhole && /^[0-9a-f]+$/.test(root) && root.length === 2 * HASH_BYTES
    ? {
        bytes: Number(bytes),
        files: Number(files),
        size: Number(size),
        root: Buffer.from(root, 'hex'),
      }
    : undefined;
};

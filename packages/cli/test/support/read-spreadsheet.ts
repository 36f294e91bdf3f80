import { inflateRawSync } from 'node:zlib';

/** A sheet as another library reads it. */
export interface ReadSheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** Reads all sheets of a spreadsheet with a library of its own. */
export const sheetsOf = async (spreadsheet: Uint8Array): Promise<readonly ReadSheet[]> => {
  const { default: readExcelFile } = await import('read-excel-file/node');
  return readExcelFile(Buffer.from(spreadsheet));
};

const CENTRAL = 0x02014b50;

/** Returns a part of a spreadsheet, which is a zip archive, by its central directory. */
export const partOf = (spreadsheet: Uint8Array, name: string): string => {
  const zip = Buffer.from(spreadsheet);
  for (let at = zip.readUInt32LE(zip.length - 6); zip.readUInt32LE(at) === CENTRAL;) {
    const [packed, named, extra, comment] = [20, 28, 30, 32].map((offset, i) =>
      i === 0 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const header = zip.readUInt32LE(at + 42);
    if (zip.toString('utf8', at + 46, at + 46 + named) === name) {
      const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
      const content = zip.subarray(from, from + packed);
      return (zip.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8');
    }
    at += 46 + named + extra + comment;
  }
  throw new RangeError(`no part of that name: ${name}`);
};

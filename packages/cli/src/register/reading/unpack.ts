import * as E from 'fp-ts/Either';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { text } from '../../language';
import { type FileUnreadable, unreadable } from '../../files/unreadable';

/** The parts of a spreadsheet that are XML, by their paths. */
export type Parts = ReadonlyMap<string, Buffer>;

/** The most parts of a spreadsheet, and the most that they may be unpacked. */
const MOST_PARTS = 1000;
const LARGEST_MB = 256;

const NO_SPREADSHEET = text(
  'tā nav XLSX izklājlapa; saglabājiet to kā XLSX vai CSV',
  'it is no XLSX spreadsheet; save it as XLSX or CSV',
);

const BOMB = text(
  `izpakota tā būtu lielāka par ${LARGEST_MB} MB vai tajā ir vairāk par ${MOST_PARTS} daļām; saglabājiet tikai vajadzīgās lapas`,
  `unpacked it would be larger than ${LARGEST_MB} MB, or it has more than ${MOST_PARTS} parts; save the needed sheets alone`,
);

const MACROS = text(
  'tajā ir makro; saglabājiet to kā XLSX bez makro',
  'it holds macros; save it as XLSX without macros',
);

const entriesOf = async (zip: ZipFile): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > MOST_PARTS) break;
  }
  return entries;
};

const isXml = ({ fileName }: Entry): boolean => fileName.endsWith('.xml') || fileName.endsWith('.rels');

// a part that is larger than it says is an error of the stream
const contentOf = async (zip: ZipFile, entry: Entry): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/**
 * Unpacks the parts of a spreadsheet that are XML. One that says of itself that it is too large is refused before anything is
 * unpacked, and one that lies about it as soon as a part grows larger than it says.
 */
export const unpack = async (path: string, packed: Buffer): Promise<E.Either<FileUnreadable, Parts>> => {
  try {
    const zip = await fromBufferPromise(packed, { lazyEntries: true });
    const entries = await entriesOf(zip);
    const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (entries.length > MOST_PARTS || size > LARGEST_MB * 2 ** 20) return unreadable(path, BOMB);
    if (entries.some(({ fileName }) => /vbaProject\.bin$/i.test(fileName))) return unreadable(path, MACROS);
    const parts = new Map<string, Buffer>();
    for (const entry of entries.filter(isXml)) parts.set(entry.fileName, await contentOf(zip, entry));
    return parts.has('xl/workbook.xml') ? E.right(parts) : unreadable(path, NO_SPREADSHEET);
  } catch {
    return unreadable(path, NO_SPREADSHEET);
  }
};

import * as E from 'fp-ts/Either';
import { zipSync } from 'fflate';
import { type Bilingual, text } from '../../language';
import { type FileUnreadable, unreadable } from '../../files/unreadable';
import { isSheet, lookThrough, type Objection } from './look-through';
import { columnOf, type MergedCells, type Sheet } from './sheet';
import { type Parts, unpack } from './unpack';

const OBJECTIONS: Readonly<Record<Objection['kind'], Bilingual>> = {
  entities: text(
    'tajā ir XML deklarācijas, kādu izklājlapā nav; saglabājiet to izklājlapu programmā no jauna',
    'it holds XML declarations that no spreadsheet has; save it anew in a spreadsheet program',
  ),
  nesting: text(
    'tās daļas ir ligzdotas pārāk dziļi; saglabājiet to izklājlapu programmā no jauna',
    'its parts are nested too deep; save it anew in a spreadsheet program',
  ),
  size: text(
    'lapā ir par daudz rindu vai kolonnu; izdzēsiet tukšās un saglabājiet vēlreiz',
    'a sheet has too many lines or columns; delete the empty ones and save it again',
  ),
  formula: text(
    'formulai nav vērtības; atveriet izklājlapu programmā, pārrēķiniet un saglabājiet',
    'a formula has no value; open it in a spreadsheet program, let it calculate and save it',
  ),
  error: text('šūnā ir formulas kļūda; izlabojiet to', 'the cell holds the error of a formula; mend it'),
};

const UNREADABLE = text(
  'izklājlapu nevar izlasīt; saglabājiet to izklājlapu programmā no jauna',
  'the spreadsheet cannot be read; save it anew in a spreadsheet program',
);

// each cell is looked for in all of them
const MOST_MERGED = 1000;

const TOO_MANY_MERGED = text(
  `lapā ir vairāk nekā ${MOST_MERGED} apvienotu šūnu; atdaliet tās un ierakstiet vērtību katrā`,
  `a sheet has more than ${MOST_MERGED} merged cells; unmerge them and write the value in each`,
);

const attribute = (name: string, tag: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1];

const sheetName = (parts: Parts, path: string): string => {
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  const relation = (relations.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).find((tag) =>
    path.endsWith(attribute('Target', tag)?.replace(/^\/xl\//, '') ?? '?'),
  );
  const id = relation === undefined ? undefined : attribute('Id', relation);
  const sheets =
    parts
      .get('xl/workbook.xml')
      ?.toString('utf8')
      .match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const sheet = sheets.find((tag) => id !== undefined && /\s\w+:id="([^"]*)"/.exec(tag)?.[1] === id);
  return (sheet === undefined ? undefined : attribute('name', sheet)) ?? path;
};

const objectionIn = (path: string, parts: Parts): E.Either<FileUnreadable, void> => {
  for (const [part, content] of parts) {
    const found = lookThrough(part, content.toString('utf8'));
    if (found === undefined) continue;
    const place = found.cell === undefined ? path : `${path}: ${sheetName(parts, part)}!${found.cell}`;
    return unreadable(place, OBJECTIONS[found.kind]);
  }
  return E.right(undefined);
};

const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/** Returns the merged cells of each sheet, by its name. */
const mergedIn = (parts: Parts): ReadonlyMap<string, readonly MergedCells[]> =>
  new Map(
    [...parts]
      .filter(([part]) => isSheet(part))
      .map(([part, content]) => [
        sheetName(parts, part),
        [...content.toString('utf8').matchAll(MERGED)].map(
          ([, left = '', top, right = '', bottom]): MergedCells => ({
            lines: [Number(top) - 1, Number(bottom) - 1],
            columns: [columnOf(left), columnOf(right)],
          }),
        ),
      ]),
  );

/** Reads the sheets of a spreadsheet, whose texts, macros and formulas never act. */
export const readSpreadsheet = async (
  path: string,
  bytes: Buffer,
  sum: string,
): Promise<E.Either<FileUnreadable, readonly Sheet[]>> => {
  const parts = await unpack(path, bytes);
  if (E.isLeft(parts)) return parts;
  const objection = objectionIn(path, parts.right);
  if (E.isLeft(objection)) return objection;
  const { default: readExcelFile } = await import('read-excel-file/node');
  // the parts that were looked through, and no others: a packed file may hold more than it lists
  const looked = zipSync(Object.fromEntries(parts.right), { level: 0 });
  try {
    const sheets = await readExcelFile(Buffer.from(looked), { trim: false });
    const merged = mergedIn(parts.right);
    if ([...merged.values()].some((areas) => areas.length > MOST_MERGED))
      return unreadable(path, TOO_MANY_MERGED);
    return E.right(
      sheets.map(({ sheet, data }) => ({
        name: sheet,
        sum,
        lines: data as unknown as Sheet['lines'],
        merged: merged.get(sheet) ?? [],
      })),
    );
  } catch {
    return unreadable(path, UNREADABLE);
  }
};

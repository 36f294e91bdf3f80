import { type CountPath, hideSmallCounts, type KnownSum, type ShownCount } from '@pavadonis/projection';
import { hiddenCountsText } from '@pavadonis/texts';
import { type Cell, codeIn, type Column, type Fact, isHidden } from '../answer/answer';
import type { Places } from '../answer/counting';
import { text } from '../language';
import type { Table } from '../questions/question';

const isOfPersons = ({ isOfPersons: is }: Column): boolean => is === true;

const follows = ({ kind, follows: is }: Column): boolean => kind === 'percent' || is === true;

type Counts = Readonly<Record<string, readonly number[]>>;

const countsOf = ({ columns, rows }: Table): Counts =>
  Object.fromEntries(
    columns.flatMap((column, i) =>
      isOfPersons(column) ? [[column.name, rows.map((row) => Number(row[i] ?? 0))]] : [],
    ),
  );

const placesIn = (table: number): Places => ({
  cell: (row, column) => ['tables', table, column, row],
  total: (name) => ['totals', name],
});

/** The groups of finer counts of which several tables are made: one table alone tells nothing of them. */
const sharedGroups = (tables: readonly Table[]): ReadonlySet<string> => {
  const groups = tables.flatMap(({ counting }) => counting?.finer?.group ?? []);
  return new Set(groups.filter((group, i) => groups.indexOf(group) !== i));
};

const sumsOf = (tables: readonly Table[], shared: ReadonlySet<string>): readonly KnownSum[] =>
  tables.flatMap(({ counting, columns, rows }, i) => {
    if (counting === undefined || counting.together === true) return [];
    const places = placesIn(i);
    const { finer } = counting;
    const at = columns.findIndex(isOfPersons);
    const column = columns[at]?.name;
    if (finer === undefined || column === undefined || !shared.has(finer.group)) return counting.sums(places);
    return [
      ...counting.sums(places),
      ...rows.flatMap((cells, row) => {
        const names = finer.of(row);
        const count = names.reduce((sum, name) => sum + (finer.counts[name] ?? 0), 0);
        // of persons without an age on the day, two tables may tell two things
        if (names.length === 0 || count !== cells[at]) return [];
        return [
          {
            total: places.cell(row, column),
            parts: names.map((name) => ['finer', finer.group, name]),
          },
        ];
      }),
    ];
  });

const unseenOf = (tables: readonly Table[], shared: ReadonlySet<string>) => ({
  finer: Object.fromEntries(
    tables.flatMap(({ counting }) =>
      counting?.finer !== undefined && shared.has(counting.finer.group)
        ? [[counting.finer.group, counting.finer.counts]]
        : [],
    ),
  ),
});

const countAt = (counts: unknown, path: CountPath): number =>
  Number(
    path.reduce((from, key) => (from as Readonly<Record<PropertyKey, unknown>>)[key as PropertyKey], counts),
  );

/** Returns whether the parts of a sum are no more than its total: two read models may count differently. */
const holdsIn =
  (counts: unknown) =>
  ({ total, parts }: KnownSum): boolean =>
    parts.reduce((sum, part) => sum + countAt(counts, part), 0) <= countAt(counts, total);

interface Shown {
  readonly tables: readonly Readonly<Record<string, readonly ShownCount[]>>[];
  readonly totals: Readonly<Record<string, ShownCount>>;
}

/** Hides all counts of a table but zeros, where one of them is small. */
const allOrNone = (counts: Counts, hideBelow: number): Shown['tables'][number] => {
  const isSmall = Object.values(counts).some((of) => of.some((count) => count > 0 && count < hideBelow));
  if (!isSmall) return counts;
  return Object.fromEntries(
    Object.entries(counts).map(([name, of]) => [
      name,
      of.map((count): ShownCount => (count === 0 ? count : { _tag: 'HiddenCount' })),
    ]),
  );
};

const shownOf = (tables: readonly Table[], hideBelow: number): Shown => {
  const shared = sharedGroups(tables);
  const counts = tables.map(countsOf);
  const page = {
    tables: counts.map((each, i) => (tables[i]?.counting?.together === true ? {} : each)),
    totals: Object.assign({}, ...tables.map(({ counting }) => counting?.totals ?? {})) as Readonly<
      Record<string, number>
    >,
  };
  const unseen = unseenOf(tables, shared);
  const sums = sumsOf(tables, shared).filter(holdsIn({ ...page, ...unseen }));
  const shown = hideSmallCounts(page, { hideBelow, sums, unseen });
  return {
    ...shown,
    tables: counts.map((each, i) =>
      tables[i]?.counting?.together === true ? allOrNone(each, hideBelow) : (shown.tables[i] ?? {}),
    ),
  };
};

const keyOf = ({ columns }: Table, row: readonly Cell[]): string =>
  columns
    .flatMap((column, i) => (isOfPersons(column) || follows(column) ? [] : [codeIn(row[i])]))
    .join('\u0000');

// the place among greater and smaller counts would tell a hidden one
const inOrderOfCodes = (table: Table): Table =>
  table.isByCount === true
    ? { ...table, rows: [...table.rows].sort((a, b) => (keyOf(table, a) < keyOf(table, b) ? -1 : 1)) }
    : table;

/** Puts shown counts in the place of all, and hides what follows from a hidden one. */
const withShown = (
  table: Table,
  counts: Shown['tables'][number],
  totals: Shown['totals'],
  hideBelow: number,
): Table => {
  const isTotalHidden = Object.keys(table.counting?.totals ?? {}).some((name) => isHidden(totals[name]));
  const rows = table.rows.map((row, at) => {
    const shown = table.columns.map((column, i) =>
      isOfPersons(column) && row[i] !== undefined ? counts[column.name]?.[at] : row[i],
    );
    const isRowHidden = isTotalHidden || shown.some(isHidden);
    return table.columns.map((column, i): Cell =>
      isRowHidden && follows(column) && shown[i] !== undefined ? { _tag: 'HiddenCount' } : shown[i],
    );
  });
  const isAnyHidden = rows.some((row) => row.some(isHidden));
  return {
    ...table,
    rows,
    ...(isAnyHidden
      ? { note: text(hiddenCountsText(hideBelow, 'lv'), hiddenCountsText(hideBelow, 'en')) }
      : {}),
  };
};

/**
 * Hides the small counts of persons of all tables that are shown together, others from which they could be reckoned, and the
 * shares that follow from a hidden one.
 */
export const withoutSmallCounts = (tables: readonly Table[], hideBelow: number): readonly Table[] => {
  const ordered = tables.map(inOrderOfCodes);
  const { tables: counts, totals } = shownOf(ordered, hideBelow);
  return ordered.map((table, i) => withShown(table, counts[i] ?? {}, totals, hideBelow));
};

/** Returns how it is told that small counts are hidden. */
export const minCountFact = (hideBelow: number | undefined): readonly Fact[] =>
  hideBelow === undefined
    ? []
    : [
        {
          name: 'min_count',
          title: text('Slēpti skaitļi, kas mazāki par', 'Hidden are counts below'),
          kind: 'count',
          value: hideBelow,
        },
      ];

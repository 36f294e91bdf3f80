import { called, type Outcome } from '../../support/called';
import { prepare, type Prepared, writeBook } from './book';
import type { Register } from './invented';
import { emptyStore, officeStore, secretFile } from './office';

/** The answer of a check or a recording. */
export interface Told {
  readonly code: number;
  readonly err: string;
  readonly sheets: Readonly<
    Record<string, { readonly new: number; readonly known: number; readonly refused: number }>
  >;
  /** The mistakes to be mended, by the names of cells. */
  readonly refused: ReadonlyMap<string, string>;
}

interface Answered {
  readonly question: string;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

const countsIn = (row: Answered['rows'][number]) => ({
  new: Number(row['new']),
  known: Number(row['known']),
  refused: Number(row['refused']),
});

const toldIn = ({ code, out, err }: Outcome): Told => {
  const answers = out === '' ? [] : (JSON.parse(out) as readonly Answered[]);
  const rows = (question: string) => answers.find((each) => each.question === question)?.rows ?? [];
  return {
    code,
    err,
    sheets: Object.fromEntries(rows('register').map((row) => [String(row['sheet']), countsIn(row)] as const)),
    refused: new Map(rows('refused').map(({ cell, what_to_mend: says }) => [String(cell), String(says)])),
  };
};

/** A register in a file, with what is needed to record it. */
export interface Trial extends Prepared {
  readonly file: string;
  readonly store: string;
  readonly secret: string;
}

/**
 * Writes a register into a file, and makes a store, a mapping and a secret for it, by names that were not used before. The store
 * is empty for a register that tells of its own office.
 */
export const trialOf = async (register: Register, newName: () => string): Promise<Trial> => {
  const prepared = await prepare(newName(), Object.keys(register));
  return {
    ...prepared,
    file: await writeBook(`${newName()}.xlsx`, register, prepared),
    store: await (register['contracts'] === undefined ? officeStore : emptyStore)(newName()),
    secret: secretFile(newName()),
  };
};

/** Calls a command of registers, and reads what it told. */
export const run = async (
  command: 'check' | 'record',
  { file, mapping, store, secret }: Trial,
  ...more: readonly string[]
): Promise<Told> =>
  toldIn(
    await called([
      'register',
      command,
      file,
      ...['--mapping', mapping, '--store', store, '--secret', secret, '--json', '--lang', 'en'],
      ...(command === 'record' ? ['--actor', 'coordinator-7'] : []),
      ...more,
    ]),
  );

/** Adds up the rows of all sheets. */
export const totals = ({ sheets }: Told): { new: number; known: number; refused: number } =>
  Object.values(sheets).reduce(
    (sum, each) => ({
      new: sum.new + each.new,
      known: sum.known + each.known,
      refused: sum.refused + each.refused,
    }),
    { new: 0, known: 0, refused: 0 },
  );

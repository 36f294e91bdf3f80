import { cpus } from 'node:os';

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Shows progress only in a terminal, so that a log holds only the results. */
export const whisper = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
};

export const grouped = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** Lays rows of cells out in columns: the first column is a label, the others are figures. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 3),
      )
      .join('');
  return rows.map(line).join('\n');
};

/** Describes the machine of the measurement. */
export const showMachine = (): string => {
  const cores = cpus();
  return `Node ${process.versions.node}, ${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores`;
};

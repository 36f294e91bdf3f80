import { cpus } from 'node:os';

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Only where somebody watches; a log keeps the results alone. */
export const whisper = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
};

export const grouped = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** Rows of cells in columns: the first column a label, the others figures. */
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

/** The machine that was measured on. */
export const showMachine = (): string => {
  const cores = cpus();
  return `Node ${process.versions.node}, ${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores`;
};

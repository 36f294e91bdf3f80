import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './blocks';
import { hostFolder, ROOT } from './host-folder';
import { type Program, programsOf, type Surroundings } from './programs';
import { run } from './run';

const TSC = join(ROOT, 'node_modules/tsc7/bin/tsc');

const isTyped = ({ file }: Program): boolean => file.endsWith('.mts');

/** Returns the errors of the type checker, by the page that they are on, and writes the programs as JavaScript. */
const typeFaults = async (programs: readonly Program[], folder: string): Promise<readonly string[]> => {
  if (!programs.some(isTyped)) return [];
  const { printed } = await run([TSC, '-p', '.', '--pretty', 'false'], { cwd: folder });
  return printed.map((line) =>
    programs.reduce((text, { file, page }) => text.replace(`${file}(`, `${page}(`), line),
  );
};

const differences = ({ page, promised }: Program, printed: readonly string[]): readonly string[] => {
  // a page that promises nothing may print what it likes
  if (promised.length === 0) return [];
  const length = Math.max(promised.length, printed.length);
  return Array.from({ length }, (_, at) => [promised[at], printed[at]] as const)
    .filter(([said, shown]) => said !== shown)
    .map(([said = 'nothing', shown = 'nothing']) => `${page} promises ${said}, and prints ${shown}`);
};

const runFaults = async (
  program: Program,
  cwd: string,
  surroundings: Surroundings,
): Promise<readonly string[]> => {
  const { printed, failed } = await run(
    ['--disable-warning=ExperimentalWarning', program.file.replace(/mts$/, 'mjs')],
    { cwd, surroundings },
  );
  const differs = differences(program, printed);
  return failed === '' ? differs : [`${program.page} fails: ${failed}`, ...differs];
};

/**
 * Type-checks the code of pages, runs it on the built packages, and compares what it prints with what the pages promise.
 *
 * Returns a line for each fault. Code that does not compile is not run. Programs find `surroundings` in `process.env`.
 */
export const codeFaults = async (
  pages: readonly Page[],
  surroundings: Surroundings,
): Promise<readonly string[]> => {
  const programs = pages.flatMap((page) => programsOf(page, surroundings));
  const folder = hostFolder();
  const out = join(folder, 'out');
  mkdirSync(out);
  try {
    for (const each of programs) writeFileSync(join(isTyped(each) ? folder : out, each.file), each.source);
    const untyped = await typeFaults(programs, folder);
    if (untyped.length > 0) return untyped;
    const faults: string[] = [];
    for (const program of programs) faults.push(...(await runFaults(program, out, surroundings)));
    return faults;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

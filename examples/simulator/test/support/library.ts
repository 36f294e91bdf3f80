import type { Decoder } from '@pavadonis/event-store';
import { transformSync } from '@swc/core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Library } from '../../src/library';
import { simulatedTime, type SimulatedTime } from '../../src/time';

/** A change of one place of a source, by which a fault is planted. */
export interface Edit {
  /** The file, below `packages`. */
  readonly file: string;
  /** The text that is replaced; it stands in the file exactly once. */
  readonly before: string;
  readonly after: string;
}

const PACKAGES = join(__dirname, '../../../../packages');

// all that waits, keeps time or throws dice; what is pure is everybody's
const LOADED_ANEW = ['casework', 'event-store', 'projection', 'sqlite'];

type Exports = Readonly<Record<string, unknown>>;
type Make = (...given: readonly unknown[]) => void;

const GLOBALS = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'AbortSignal',
  'performance',
  'Date',
  'Math',
] as const;

const compiled = new Map<string, Make>();

const compile = (path: string, text: string): Make => {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const { code } = transformSync(text, {
    filename: path,
    configFile: false,
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the library's own text, with other clocks than Node's
  const made = new Function('require', 'module', 'exports', ...GLOBALS, code) as Make;
  compiled.set(text, made);
  return made;
};

/** Returns the text of a file of the library after the changes that are for it. */
export const edited = (file: string, edits: readonly Edit[]): string =>
  edits
    .filter((edit) => edit.file === file)
    .reduce(
      (before, edit) => {
        const parts = before.split(edit.before);
        if (parts.length !== 2)
          throw new Error(`${file} has ${String(parts.length - 1)} times, and not once: ${edit.before}`);
        return parts.join(edit.after);
      },
      readFileSync(join(PACKAGES, file), 'utf8'),
    );

const own = /^@pavadonis\/([^/]+)(?:\/(.+))?$/;

/** Loads the library from its sources into simulated time, with these changes. */
export const loadLibrary = (edits: readonly Edit[] = [], time: SimulatedTime = simulatedTime()): Library => {
  const modules = new Map<string, { exports: Exports }>();
  const changed = new Set<Edit>();

  const load = (path: string): Exports => {
    const known = modules.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const file = relative(PACKAGES, path);
    for (const edit of edits) if (edit.file === file) changed.add(edit);
    const make = compile(path, edited(file, edits));
    const outside = createRequire(path);
    const require = (specifier: string): unknown => {
      if (specifier === 'node:timers/promises') return time.promises;
      if (specifier.startsWith('.')) return load(`${join(dirname(path), specifier)}.ts`);
      const [, name = '', entry = 'index'] = own.exec(specifier) ?? [];
      return LOADED_ANEW.includes(name)
        ? load(join(PACKAGES, name, 'src', `${entry}.ts`))
        : outside(specifier);
    };
    make(require, module, module.exports, ...GLOBALS.map((name) => time.globals[name]));
    return module.exports;
  };

  const entry = (name: string): unknown => load(join(PACKAGES, name, 'src', 'index.ts'));
  const { openCasework } = entry('casework') as Pick<Library, 'openCasework'>;
  const { memoryStore, followLogPages, followPages, bell, decoder } = entry('event-store') as Omit<
    Library,
    'time' | 'decoder'
  > & { readonly decoder: () => Decoder };
  const unused = edits.find((edit) => !changed.has(edit));
  if (unused !== undefined) throw new Error(`${unused.file} is not loaded`);
  return { time, openCasework, memoryStore, followLogPages, followPages, bell, decoder: decoder() };
};

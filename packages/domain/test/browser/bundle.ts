import { build, type BuildOptions } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..');

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
}

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The sources of the domain's entries, by their names. */
export const entries: readonly (readonly [name: string, source: string])[] = Object.entries(
  manifest.exports,
).flatMap(([name, target]) =>
  typeof target === 'string'
    ? []
    : [[name, target.default.replace('./dist/', './src/').replace(/\.js$/, '.ts')] as const],
);

/** A bundle for browsers: its text, and the modules that it still imports. */
export interface Bundle {
  readonly text: string;
  readonly imports: readonly string[];
}

/** Bundles a program that stands in the domain's folder for browsers. A module of Node fails it. */
export const bundled = async (contents: string, options: BuildOptions): Promise<Bundle> => {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
    ...options,
  });
  return {
    text: outputFiles?.map(({ text }) => text).join('') ?? '',
    imports: Object.values(metafile?.outputs ?? {}).flatMap((output) =>
      output.imports.map(({ path }) => path),
    ),
  };
};

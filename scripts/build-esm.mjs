// Node loads the CommonJS build of `tsc -b`, from `import` and `require` alike, so there is never a second copy of a
// codec or a brand. Bundlers follow the "module" condition and load the files made here.
import { build } from 'esbuild';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import entriesModule from './entries.cjs';
// so that whoever builds the one file has the other of the same sources
import './build-programs.mjs';

const subpaths = {
  name: 'fp-ts-es6',
  setup(b) {
    b.onResolve({ filter: /^(fp-ts|io-ts)\/[A-Za-z0-9_]+$/ }, ({ path }) => {
      const [name, module] = path.split('/');
      return { path: `${name}/es6/${module}.js`, external: true };
    });
  },
};

const sources = new Map();
for (const { folder, source } of entriesModule.entries(process.cwd()))
  sources.set(folder, [...(sources.get(folder) ?? []), source]);

await Promise.all(
  [...sources].map(([folder, entryPoints]) => {
    const outdir = `packages/${folder}/dist`;
    // chunk names change with their content, so chunks of the last build would stay and be packed
    for (const file of existsSync(outdir) ? readdirSync(outdir) : [])
      if (/^chunk-[A-Z0-9]+\.mjs(\.map)?$/.test(file)) rmSync(join(outdir, file));
    return build({
      entryPoints: entryPoints.map((path) => ({
        in: path,
        out: path.slice(`packages/${folder}/src/`.length, -'.ts'.length),
      })),
      outdir,
      outExtension: { '.js': '.mjs' },
      chunkNames: 'chunk-[hash]',
      splitting: true,
      bundle: true,
      packages: 'external',
      format: 'esm',
      target: 'es2022',
      sourcemap: true,
      logLevel: 'warning',
      plugins: [subpaths],
    });
  }),
);

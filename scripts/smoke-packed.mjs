// Installs every package as it would be published into an empty project and uses it there as a host does. The
// workspace's links, and checks of package.json alone, hide files that are missing from a tarball.
import { build, transformSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { register } from 'esbuild-register/dist/node.js';
import entriesModule from './entries.cjs';
import { openGoldens } from './release/packed-golden.mjs';
import { buildWithVite } from './release/packed-vite.mjs';

// the checks of pages are written in TypeScript
register();
const { programsOf } = createRequire(import.meta.url)('./pages/programs.ts');

const root = process.cwd();
const host = mkdtempSync(join(tmpdir(), 'packed-'));
const entries = entriesModule.entries(root);
const folders = [...new Set(entries.map(({ folder }) => folder))];
const manifestOf = (folder) =>
  JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8'));

const run = (subject, command, args, cwd) => {
  try {
    return execFileSync(command, args, {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
      shell: process.platform === 'win32',
    });
  } catch (error) {
    throw new Error(`${subject}:\n${error.stdout}\n${error.stderr}`);
  }
};

const pack = (folder) => {
  const before = new Set(readdirSync(host));
  run(
    `${folder} cannot be packed`,
    'pnpm',
    ['pack', '--pack-destination', host],
    join(root, 'packages', folder),
  );
  const [tarball] = readdirSync(host).filter((file) => !before.has(file));
  if (tarball === undefined) throw new Error(`${folder} gave no tarball`);
  return [manifestOf(folder).name, `file:./${tarball}`];
};

// an entry of errors has types alone
const loaded = `
const [name, bundled] = process.argv.slice(2);
const required = require(name);
import(name).then((imported) => {
  const names = Object.keys(required);
  if (names.length === 0 && !name.endsWith('/errors')) throw new Error('exports nothing');
  if (imported.default !== required) throw new Error('import and require give two copies');
  const lost = names.filter((key) => imported[key] !== required[key]);
  if (lost.length > 0) throw new Error('import does not see ' + lost.join(', '));
  if (names.sort().join() !== bundled) throw new Error('a bundler sees ' + bundled);
}).catch((error) => { console.error(error); process.exitCode = 1; });
`;

// a bundler loads other files than Node does, and must find the same names in them
const bundled = async (name) => {
  const { metafile } = await build({
    stdin: { contents: `export * from '${name}';`, resolveDir: host },
    bundle: true,
    format: 'esm',
    platform: 'node',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
};

const typed = (module, moduleResolution, { files = ['host.ts'], types = [] } = {}) => ({
  compilerOptions: {
    module,
    moduleResolution,
    target: 'es2022',
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    typeRoots: [join(root, 'node_modules/@types')],
    types,
  },
  files,
});

try {
  const dependencies = Object.fromEntries(folders.map(pack));
  // as the README says
  const driver = '@photostructure/sqlite';
  if (!isBuiltin('node:sqlite')) dependencies[driver] = manifestOf('sqlite').peerDependencies[driver];
  writeFileSync(join(host, 'package.json'), JSON.stringify({ private: true, dependencies }));
  run(
    'the tarballs do not install together',
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    host,
  );

  for (const folder of folders)
    for (const file of ['README.md', 'LICENSE'])
      if (!existsSync(join(host, 'node_modules', manifestOf(folder).name, file)))
        throw new Error(`the tarball of ${folder} has no ${file}`);

  // pnpm alone asks a registry for what a tarball depends on
  const withPnpm = join(host, 'with-pnpm');
  mkdirSync(withPnpm);
  run('the tarballs have no overrides', process.execPath, ['scripts/overrides.mjs', host], root);
  renameSync(join(host, 'pnpm-workspace.yaml'), join(withPnpm, 'pnpm-workspace.yaml'));
  const besides = Object.fromEntries(
    Object.entries(dependencies).map(([name, at]) => [name, at.replace('file:./', 'file:../')]),
  );
  writeFileSync(join(withPnpm, 'package.json'), JSON.stringify({ private: true, dependencies: besides }));
  run('the tarballs do not install with pnpm', 'pnpm', ['install', '--prefer-offline'], withPnpm);

  writeFileSync(join(host, 'load.cjs'), loaded);
  for (const { name } of entries) {
    const names = await bundled(name);
    run(`${name} does not load`, process.execPath, ['load.cjs', name, names.sort().join()], host);
  }

  const tsc = resolve(root, 'node_modules/tsc7/bin/tsc');
  for (const settings of [
    ['node16', 'node16'],
    ['preserve', 'bundler'],
  ]) {
    writeFileSync(join(host, 'tsconfig.json'), JSON.stringify(typed(...settings)));
    for (const { name } of entries) {
      writeFileSync(
        join(host, 'host.ts'),
        `import * as entry from '${name}';\nexport const names: readonly (keyof typeof entry)[] = [];\n`,
      );
      run(`${name} has no types under ${settings.join('/')}`, process.execPath, [tsc, '-p', '.'], host);
    }
  }

  // the command runs by its name, as npx runs it
  const desk = join(host, 'desk.sqlite');
  for (const [args, told] of [
    [['init', '--store', desk, '--lang', 'en'], 'The store is made.'],
    [['check', '--store', desk, '--lang', 'en'], 'The store is sound'],
    [['report', 'monthly', '--store', desk, '--month', '2018-06', '--format', 'html'], '<article lang="lv">'],
  ]) {
    const said = run(
      `pavadonis ${args[0]} does not run`,
      'npx',
      ['--no-install', 'pavadonis', ...args],
      host,
    );
    if (!said.includes(told)) throw new Error(`pavadonis ${args[0]} says\n${said}`);
  }

  const programOf = (path) => {
    const page = { path, text: readFileSync(join(root, path), 'utf8') };
    const program = programsOf(page, {}).find(({ promised }) => promised.length > 0);
    if (program === undefined) throw new Error(`the code of ${path} promises nothing`);
    return program;
  };

  // the first lines and the walk, as a host runs them
  for (const path of ['README.md', 'docs/embedding.md']) {
    const program = programOf(path);
    writeFileSync(join(host, 'walk.mts'), program.source);
    writeFileSync(join(host, 'walk.mjs'), transformSync(program.source, { loader: 'ts' }).code);
    if (program.file.endsWith('.mts')) {
      const settings = typed('node16', 'node16', { files: ['walk.mts'], types: ['node'] });
      writeFileSync(join(host, 'tsconfig.json'), JSON.stringify(settings));
      run(`the code of ${path} does not type-check`, process.execPath, [tsc, '-p', '.'], host);
    }
    for (const folder of [host, withPnpm]) {
      copyFileSync(join(host, 'walk.mjs'), join(folder, 'as-installed.mjs'));
      const said = run(`the code of ${path} does not run`, process.execPath, ['as-installed.mjs'], folder);
      if (said.trim() !== program.promised.join('\n'))
        throw new Error(`the code of ${path} says\n${said}\nand promises\n${program.promised.join('\n')}`);
    }
  }

  const builds = buildWithVite(host, programOf('README.md'), run);

  // a host's own read model, held to the laws by a test runner that the repository does not use
  const files = ['src/waiting.ts', 'test/waiting.test.ts'];
  for (const file of files) {
    const source = readFileSync(join(root, 'examples/own-read-model', file), 'utf8');
    const text = source.replace("'@jest/globals'", "'node:test'");
    mkdirSync(join(host, dirname(file)), { recursive: true });
    writeFileSync(join(host, file), text);
    const { code } = transformSync(text, { loader: 'ts', format: 'cjs' });
    writeFileSync(join(host, file.replace(/ts$/, 'js')), code);
  }
  writeFileSync(
    join(host, 'tsconfig.json'),
    JSON.stringify(typed('node16', 'node16', { files, types: ['node'] })),
  );
  run("a host's own read model does not type-check", process.execPath, [tsc, '-p', '.'], host);
  const tests = ['--test', '--test-reporter=tap', 'test/waiting.test.js'];
  const report = run("a host's own read model breaks a law", process.execPath, tests, host);
  const laws = report.match(/^# Subtest: .+ obeys the laws of read models$[\s\S]*?^ {4}1\.\.(\d+)$/m)?.[1];
  if (laws === undefined) throw new Error(`no law was tried on a host's own read model:\n${report}`);

  const opened = await openGoldens(root, host, (args) =>
    run('what a version left is not opened as promised', process.execPath, args, host),
  );

  console.log(
    `The first lines of the README run, and so does docs/embedding.md. ${folders.length} packages install by npm and pnpm, load and type-check from their tarballs: ${entries.length} entries. ` +
      `Vite makes ${builds} builds of them that run. A host's own read model obeys ${laws} laws. ` +
      `They open what ${opened.versions.join(', ')} left: ${opened.passed} tests.`,
  );
} finally {
  rmSync(host, { recursive: true, force: true });
}

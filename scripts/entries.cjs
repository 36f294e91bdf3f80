// Reads a package's entries from the `exports` of its package.json, for the build and the checks alike.
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Returns every entry of every package below `root`: `@pavadonis/domain/client` is `packages/domain/src/client.ts`. */
const entries = (root) =>
  readdirSync(join(root, 'packages')).flatMap((folder) => {
    const manifest = join(root, 'packages', folder, 'package.json');
    if (!existsSync(manifest)) return [];
    const { name, exports } = JSON.parse(readFileSync(manifest, 'utf8'));
    return Object.entries(exports)
      .filter(([, target]) => typeof target === 'object')
      .map(([subpath, target]) => ({
        folder,
        name: name + subpath.slice(1),
        source: `packages/${folder}/${target.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts')}`,
      }));
  });

module.exports = { entries };

import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type Manifest, manifestOf } from './manifest';
import { notices } from './notices';
import { published } from './shipped';

/** Returns the fields that tell where the packages live, from the one address in the root's package.json. */
const addresses = (home: string, directory: string) => ({
  homepage: home,
  repository: { type: 'git', url: `git+${home}.git`, directory },
  bugs: { url: `${home}/issues` },
});

const withAddresses = (manifest: Manifest, home: string, directory: string): Manifest => {
  const { name, version, description, license, ...rest } = manifest;
  const about = { name, version, description, license, ...addresses(home, directory) };
  return {
    ...about,
    ...Object.fromEntries(Object.entries(rest).filter(([field]) => !(field in about))),
  } as Manifest;
};

/** Returns the files that are alike in all packages or follow from what is installed, by their paths from the root. */
export const uniformFiles = (root: string): Readonly<Record<string, string>> => {
  const { homepage = '' } = manifestOf(root);
  const licence = readFileSync(join(root, 'LICENSE'), 'utf8');
  return Object.fromEntries([
    ['NOTICES.md', notices(root)],
    ...published(root).flatMap((folder) => {
      const path = relative(root, folder).replaceAll('\\', '/');
      const manifest = withAddresses(manifestOf(folder), homepage, `packages/${basename(folder)}`);
      return [
        [`${path}/package.json`, `${JSON.stringify(manifest, undefined, 2)}\n`],
        [`${path}/LICENSE`, licence],
      ];
    }),
  ]) as Readonly<Record<string, string>>;
};

import { copyrightOf, licenceOf } from './licence';
import { isOurs, shipped } from './shipped';

const HEAD = `# Notices

The packages hold no code of others. These packages of third parties come along when npm installs ours, each with its own
licence file. Written by \`pnpm manifests\` from what is installed; a test fails when the page is stale.

`;

const cells = (...texts: readonly string[]): string => `| ${texts.join(' | ')} |\n`;

/** Returns the page of third parties: each with its version, licence and holders of copyright. */
export const notices = (root: string): string => {
  const rows = shipped(root)
    .filter((part) => !isOurs(part))
    .map(({ folder, manifest: { name, version } }) =>
      cells(
        `\`${name}\``,
        version,
        licenceOf(folder),
        copyrightOf(folder).join('; ').replaceAll('|', '\\|').replaceAll('<', '&lt;'),
      ),
    )
    .sort();
  return `${HEAD}${cells('package', 'version', 'licence', 'copyright')}${cells('---', '---', '---', '---')}${rows.join('')}`;
};

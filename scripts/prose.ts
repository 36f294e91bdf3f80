/** Names the places where comments and pages break a rule of style (CONTRIBUTING.md); `pnpm prose [paths]`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { faultsIn } from './prose/faults';

const kinds = ['*.ts', '*.mjs', '*.cjs', '*.md'];
const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...kinds], {
  encoding: 'utf8',
});
const paths = process.argv.slice(2);
const faults = listed
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))
  .filter((file) => paths.length === 0 || paths.some((path) => file.startsWith(path)))
  .flatMap((file) => faultsIn(file, readFileSync(file, 'utf8')));
for (const fault of faults) console.log(fault);
if (faults.length > 0) {
  console.error(`${String(faults.length)} places to mend`);
  process.exitCode = 1;
}

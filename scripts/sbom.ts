// Writes the bill of materials of the packages, as CycloneDX, beside their tarballs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials, faultsInBill } from './release/bill';
import { manifestOf } from './release/manifest';

const root = join(__dirname, '..');

const main = async (): Promise<void> => {
  const bill = billOfMaterials(root);
  const faults = await faultsInBill(bill);
  if (faults !== null) throw new Error(`not as CycloneDX says: ${JSON.stringify(faults)}`);
  const { name, version } = manifestOf(root);
  const file = join('packed', `${name}-${version}.cdx.json`);
  mkdirSync(join(root, 'packed'), { recursive: true });
  writeFileSync(join(root, file), bill);
  console.log(`${file} is written.`);
};

void main();

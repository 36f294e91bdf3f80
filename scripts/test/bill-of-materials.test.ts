import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { billOfMaterials, faultsInBill } from '../release/bill';
import { shipped } from '../release/shipped';

const root = join(__dirname, '..', '..');
const bill = billOfMaterials(root);

interface Bill {
  readonly components: readonly { readonly purl: string; readonly licenses: readonly unknown[] }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

describe('the bill of materials', () => {
  it('is as CycloneDX says', async () => {
    expect(await faultsInBill(bill)).toBeNull();
    expect(await faultsInBill(bill.replace('"library"', '"thing"'))).not.toBeNull();
  });

  it('lists every package that a host gets, each with a licence', () => {
    const { components } = JSON.parse(bill) as Bill;
    expect(components).toHaveLength(shipped(root).length);
    expect(components.every(({ licenses }) => licenses.length === 1)).toBe(true);
    const names = components.map(({ purl }) => purl.replace(/@[^@]+$/, ''));
    expect(names).toEqual(
      expect.arrayContaining(['pkg:npm/%40pavadonis/casework', 'pkg:npm/fp-ts', 'pkg:npm/protobufjs']),
    );
  });

  it('says what each needs to run', () => {
    const { dependencies } = JSON.parse(bill) as Bill;
    const domain = dependencies.find(({ ref }) => ref.startsWith('pkg:npm/%40pavadonis/domain@'));
    expect(domain?.dependsOn?.map((purl) => purl.replace(/@[^@]+$/, ''))).toEqual([
      'pkg:npm/fp-ts',
      'pkg:npm/io-ts',
    ]);
  });

  it('is the same whenever it is written', () => {
    expect(billOfMaterials(root)).toBe(bill);
  });
});

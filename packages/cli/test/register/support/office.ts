import { contract, operation } from '@pavadonis/testing';
import { contractSigned } from '@pavadonis/testing/examples/contract';
import { operationOpened, ruleSetAdopted } from '@pavadonis/testing/examples/operation';
import { chmodSync, writeFileSync } from 'node:fs';
import { stored } from '../../support/stored';

/** Makes a store with the contract and the operation of invented registers. */
export const officeStore = (path: string): Promise<string> =>
  stored(path, [...contract(contractSigned()), ...operation(operationOpened(), ruleSetAdopted())]);

/** Writes a secret, always the same one. */
export const secretFile = (path: string): string => {
  writeFileSync(path, 'a1'.repeat(32));
  chmodSync(path, 0o600);
  return path;
};

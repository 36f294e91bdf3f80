import { contract, type GivenEvent, operation } from '@pavadonis/testing';
import { contractSigned } from '@pavadonis/testing/examples/contract';
import { operationOpened, ruleSetAdopted } from '@pavadonis/testing/examples/operation';
import { chmodSync, writeFileSync } from 'node:fs';
import { called } from '../../support/called';
import { stored } from '../../support/stored';

/** The contract and the operation of invented registers. */
export const officeEvents = (): readonly GivenEvent[] => [
  ...contract(contractSigned()),
  ...operation(operationOpened(), ruleSetAdopted()),
];

/** Makes a store with them. */
export const officeStore = (path: string): Promise<string> => stored(path, officeEvents());

/** Makes a store without an event, as somebody does who begins. */
export const emptyStore = async (path: string): Promise<string> => {
  const made = await called(['init', '--store', path]);
  if (made.code !== 0) throw new Error(made.err);
  return path;
};

/** Writes a secret, always the same one. */
export const secretFile = (path: string): string => {
  writeFileSync(path, 'a1'.repeat(32));
  chmodSync(path, 0o600);
  return path;
};

import { contract, type GivenEvent, operation } from '@pavadonis/testing';
import { contractSigned } from '@pavadonis/testing/examples/contract';
import { operationOpened, ruleSetAdopted } from '@pavadonis/testing/examples/operation';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { called } from '../../support/called';
import { stored } from '../../support/stored';

/** The contract and the operation of invented registers. */
export const officeEvents = (): readonly GivenEvent[] => [
  ...contract(contractSigned()),
  ...operation(operationOpened(), ruleSetAdopted()),
];

/** Makes a store once for each test file, and copies it from then on. */
const copiedFrom = (make: (path: string) => Promise<unknown>) => {
  let made: Promise<Buffer> | undefined;
  const bytesOf = async (path: string): Promise<Buffer> => {
    await make(path);
    return readFileSync(path);
  };
  return async (path: string): Promise<string> => {
    made ??= bytesOf(path);
    writeFileSync(path, await made);
    return path;
  };
};

/** Makes a store with them. */
export const officeStore = copiedFrom((path) => stored(path, officeEvents()));

/** Makes a store without an event, as somebody does who begins. */
export const emptyStore = copiedFrom(async (path) => {
  const made = await called(['init', '--store', path]);
  if (made.code !== 0) throw new Error(made.err);
});

/** Writes a secret, always the same one. */
export const secretFile = (path: string): string => {
  writeFileSync(path, 'a1'.repeat(32));
  chmodSync(path, 0o600);
  return path;
};

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { compilerOptions } from '../compiler-options';

/** A folder of sources as the compiler sees them. */
export interface Sources {
  readonly folder: string;
  readonly files: readonly string[];
  readonly program: ts.Program;
}

/** Reads all sources below a folder. */
const sourcesIn = (folder: string): Sources => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
  return { folder, files, program: ts.createProgram(files, compilerOptions) };
};

/** The sources of the domain. */
export const domain = sourcesIn(join(__dirname, '..', '..', 'packages', 'domain', 'src'));

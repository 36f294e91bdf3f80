import * as ts from 'typescript';

/** The options by which scripts read the sources through the compiler. */
export const compilerOptions: ts.CompilerOptions = {
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  noEmit: true,
  // what browsers bring is half of all that would be read
  lib: ['lib.es2022.d.ts'],
  types: [],
  skipLibCheck: true,
};

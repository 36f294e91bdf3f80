import { afterAll } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DEMO } from '../given';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** The folder of a run of the built demo, its outputs and the texts of its files. */
export interface Run {
  readonly folder: string;
  readonly said: string;
  readonly complaint: string;
  readonly report: string;
  readonly auditPage: string;
  readonly auditData: string;
}

const demo = async (): Promise<Run> => {
  const folder = newName();
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...DEMO, '--all', '--out', folder]);
  return {
    folder,
    said: stdout,
    complaint: stderr,
    report: readFileSync(join(folder, 'report.html'), 'utf8'),
    auditPage: readFileSync(join(folder, 'audit.html'), 'utf8'),
    auditData: readFileSync(join(folder, 'audit.json'), 'utf8'),
  };
};

let run: Promise<Run> | undefined;

/** Runs the built demo with seed 1 into a new folder, once for a file of tests; rejects if the exit code is not 0. */
export const runOfDemo = (): Promise<Run> => (run ??= demo());

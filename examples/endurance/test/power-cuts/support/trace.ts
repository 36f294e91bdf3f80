import { strace } from '@pavadonis/fixtures/strace';
import { basename, dirname } from 'node:path';
import { type Call, callsIn } from './calls';
import type { Step } from './steps';

// all by which a file's bytes or name can change; one that is not read below is an error
const CHANGES = 'write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,fallocate,copy_file_range';
const NAMES = 'open,openat,creat,unlink,unlinkat,rename,renameat,renameat2,link,linkat,symlink';
const CALLS = `${CHANGES},${NAMES},fsync,fdatasync,sync_file_range`;

const textOf = (escaped: string): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');

const FILE = /^(\d+)<([^>]*)>(\(deleted\))?(?:, "([^"]*)")?(?:, (\d+))?(?:, (\d+))?$/;
const PATH = /^(?:AT_FDCWD<[^>]*>, )?"([^"]*)"(?:, ([A-Z_|]+))?/;
const STDOUT = '1';

/** Turns calls into the steps of one folder. */
const stepsOf = (calls: readonly Call[], folder: string): readonly Step[] => {
  const steps: Step[] = [];
  const files = new Map<string, number>();
  const removed = new Map<string, number>();
  let made = 0;

  const onOpenFile = ({ name, given, result, began }: Call): readonly Step[] => {
    const [, descriptor, path = '', deleted, bytes = '', first = '0', second = '0'] = FILE.exec(given) ?? [];
    const opened = textOf(path).toString();
    if (name === 'write' && descriptor === STDOUT)
      return textOf(bytes)
        .toString()
        .trimEnd()
        .split('\n')
        .map((line) => ({ _tag: 'Said', line }));
    if (opened === folder) return [{ _tag: 'Synced', file: 'folder', upTo: began }];
    if (dirname(opened) !== folder) return [];
    const file = (deleted === undefined ? files : removed).get(basename(opened));
    if (file === undefined) throw new Error(`nobody made the file of ${name}(${given.slice(0, 200)})`);
    switch (name) {
      case 'pwrite64':
        return [
          { _tag: 'Written', file, at: Number(second), bytes: textOf(bytes).subarray(0, parseInt(result)) },
        ];
      case 'ftruncate':
        return [{ _tag: 'Sized', file, size: Number(first) }];
      case 'fsync':
      case 'fdatasync':
        return [{ _tag: 'Synced', file, upTo: began }];
      default:
        throw new Error(`nobody expects ${name}(${given.slice(0, 200)})`);
    }
  };

  const onName = ({ name, given }: Call): readonly Step[] => {
    const [, path = '', flags = ''] = PATH.exec(given) ?? [];
    const whole = textOf(path).toString();
    if (dirname(whole) !== folder) return [];
    const entry = basename(whole);
    const file = files.get(entry);
    if (name === 'unlink' && file !== undefined) {
      files.delete(entry);
      removed.set(entry, file);
      return [{ _tag: 'Removed', name: entry }];
    }
    if (name !== 'openat' || flags.includes('O_TRUNC'))
      throw new Error(`nobody expects ${name}(${given.slice(0, 200)})`);
    if (file !== undefined || !flags.includes('O_CREAT')) return [];
    made += 1;
    files.set(entry, made);
    return [{ _tag: 'Named', name: entry, file: made }];
  };

  // what a call did follows what the calls before it did
  const stepsAfter: number[] = [];
  for (const call of calls) {
    stepsAfter.push(steps.length);
    const did = FILE.test(call.given) ? onOpenFile(call) : onName(call);
    steps.push(
      ...did.map((step) =>
        step._tag === 'Synced' ? { ...step, upTo: stepsAfter[call.began] ?? steps.length } : step,
      ),
    );
  }
  return steps;
};

/** Runs a command of the shell, and returns what it did to the files of a folder and printed. */
export const traced = async (command: string, folder: string, trace: string): Promise<readonly Step[]> => {
  const options = ['-f', '--seccomp-bpf', '-y', '-xx', '-s', '1000000', '-o', trace, '-e', `trace=${CALLS}`];
  const { status, stderr } = strace(...options, 'sh', '-c', command);
  if (status !== 0) throw new Error(`the traced programs failed: ${stderr}`);
  return stepsOf(await callsIn(trace), folder);
};

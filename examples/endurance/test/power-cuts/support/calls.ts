import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A call to the system that succeeded, as strace prints it, and how many calls had ended when it began. */
export interface Call {
  readonly name: string;
  readonly given: string;
  readonly result: string;
  readonly began: number;
}

const LINE = /^(\d+) +(.*)$/;
const UNFINISHED = / *<unfinished \.\.\.>$/;
const RESUMED = /^<\.\.\. \w+ resumed>/;
const CALL = /^(\w+)\((.*)\) += (\d+.*)$/;

/** Reads the calls of several processes in the order in which they ended. */
export const callsIn = async (file: string): Promise<readonly Call[]> => {
  const calls: Call[] = [];
  const begun = new Map<string, { readonly text: string; readonly began: number }>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [, process = '', text = ''] = LINE.exec(line) ?? [];
    if (UNFINISHED.test(text)) {
      begun.set(process, { text: text.replace(UNFINISHED, ''), began: calls.length });
      continue;
    }
    const before = RESUMED.test(text) ? begun.get(process) : undefined;
    const [, name, given, result] = CALL.exec((before?.text ?? '') + text.replace(RESUMED, '')) ?? [];
    if (name !== undefined && given !== undefined && result !== undefined)
      calls.push({ name, given, result, began: before?.began ?? calls.length });
  }
  return calls;
};

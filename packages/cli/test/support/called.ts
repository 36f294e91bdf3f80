import { pavadonis, type ExitCode } from '../../src';

/** The outcome of a command that was called in this process: what it wrote, and its number. */
export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Its output, to the byte. */
  readonly bytes: Uint8Array;
}

interface Around {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
  /** Hears of all that is written to the error stream. */
  readonly onError?: () => void;
}

/** Calls the command with arguments, as a shell would. */
export const called = async (
  given: readonly string[],
  { env = {}, isTTY = false, signal = new AbortController().signal, onError = () => undefined }: Around = {},
): Promise<Outcome> => {
  const written: { readonly out: Uint8Array[]; readonly err: Uint8Array[] } = { out: [], err: [] };
  const into = (chunks: Uint8Array[], onWrite: () => void = () => undefined) => ({
    write: (content: string | Uint8Array) => {
      chunks.push(Buffer.from(content));
      onWrite();
    },
    isTTY,
  });
  const code = await pavadonis(given, {
    out: into(written.out),
    err: into(written.err, onError),
    env,
    signal,
  });
  const [out, err] = [Buffer.concat(written.out), Buffer.concat(written.err)];
  return { code, out: out.toString('utf8'), err: err.toString('utf8'), bytes: out };
};

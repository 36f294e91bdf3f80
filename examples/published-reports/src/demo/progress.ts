import { Presets, SingleBar } from 'cli-progress';

/** Shows how far long work is; where the whole is not known, how much is done. */
export interface Progress {
  readonly report: (done: number, of?: number) => void;
  readonly stop: () => void;
}

/** Where progress is shown; a terminal says so of itself. */
export type ProgressStream = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** A progress bar on a terminal; nothing where there is none. */
export const progress = (what: string, stream: ProgressStream): Progress => {
  if (stream.isTTY !== true) return { report: () => undefined, stop: () => undefined };
  let bar: SingleBar | undefined;
  const begin = (of: number | undefined): SingleBar => {
    const format = of === undefined ? `${what} {value}` : `${what} {bar} {percentage} %`;
    const begun = new SingleBar(
      { format, stream, hideCursor: true, clearOnComplete: true },
      Presets.shades_classic,
    );
    begun.start(of ?? Number.MAX_SAFE_INTEGER, 0);
    return begun;
  };
  return {
    report: (done, of) => {
      bar ??= begin(of);
      bar.update(done);
    },
    stop: () => {
      bar?.stop();
    },
  };
};

import { Presets, SingleBar } from 'cli-progress';

/** Shows the progress of long work, or only the amount done if the total is unknown. */
export interface Progress {
  readonly report: (done: number, of?: number) => void;
  readonly stop: () => void;
}

/** The stream for progress; `isTTY` is true for a terminal. */
export type ProgressStream = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Makes a progress bar on a terminal; elsewhere it shows nothing. */
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

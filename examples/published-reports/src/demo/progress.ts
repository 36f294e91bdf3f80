import { Presets, SingleBar } from 'cli-progress';

/** Shows how far long work is. */
export interface Progress {
  readonly report: (done: number, of: number) => void;
  readonly stop: () => void;
}

/** A progress bar on a terminal; nothing where there is none. */
export const progress = (what: string, stream: NodeJS.WriteStream): Progress => {
  if (!stream.isTTY) return { report: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { format: `${what} {bar} {percentage} %`, stream, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    report: (done, of) => {
      if (!started) bar.start(of, done);
      started = true;
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
};

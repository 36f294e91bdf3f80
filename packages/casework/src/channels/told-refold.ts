import { channels, toldAtOnce } from './channel';
import type { RefoldMessage } from './messages';

/** Folds streams anew, and tells of it. */
export const toldRefold = <A>(
  names: readonly string[],
  anew: ReadonlyMap<unknown, readonly unknown[]>,
  work: () => A,
): A =>
  toldAtOnce(
    channels.refold,
    (): RefoldMessage => {
      let events = 0;
      for (const recorded of anew.values()) events += recorded.length;
      return { names, streams: anew.size, events };
    },
    work,
  );

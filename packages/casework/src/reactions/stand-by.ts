import { pause } from '@pavadonis/event-store';
import { IN_MEMORY, lockBeside, type LockBesideOptions } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { fileUnavailable, type FileUnavailable } from '../interruption';

const ASKED_EVERY = 1000;

/**
 * Waits until no other process, nor anybody in this one, runs the reactions of a file. Returns how to let others run them;
 * undefined where the signal aborts first. Tells why it waits: `busy` is somebody else's turn.
 */
export const takeTurn = async (
  path: string,
  signal: AbortSignal,
  options: Pick<LockBesideOptions, 'rights' | 'open'>,
  onKeptOut: (cause: FileUnavailable, attempts: number) => void,
): Promise<(() => void) | undefined> => {
  if (path === IN_MEMORY) return () => undefined;
  for (let attempts = 1; !signal.aborted; attempts += 1) {
    try {
      const leave = await lockBeside(path, { ...options, suffix: '-turn', lockTimeoutMs: 0 });
      return () => void E.tryCatch(leave, E.toError);
    } catch (thrown) {
      onKeptOut(fileUnavailable(thrown), attempts);
    }
    await pause(ASKED_EVERY, signal);
  }
  return undefined;
};

import type { KnownAt } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { setTimeout } from 'node:timers/promises';
import type { SealError } from '../errors';
import type { Seal } from '../seal/seal';
import type { SealedLog } from './sealed-log';

/** How often a log is sealed, and who is told. */
export interface RegularSealingOptions {
  /** The pause between two seals, in milliseconds. */
  readonly everyMs: number;
  /** Returns the moment up to which the log is sealed each time; by default all of it is. */
  readonly knownAt?: (() => KnownAt) | undefined;
  /** Called with each new seal. Publish it, or send it to somebody who keeps it. */
  readonly onSeal: (seal: Seal) => void;
  /** Called with the reason whenever the log could not be sealed. It is tried again after the pause. */
  readonly onFailure: (why: SealError) => void;
}

/** A log that is sealed regularly. */
export interface RegularSealing {
  /** Ends the sealing. Resolves once no seal is being made any more; then the log may be closed. */
  readonly stop: () => Promise<void>;
}

/** Seals a log at once and again after each pause, until it is stopped. No process is kept from ending by a pause. */
export const sealRegularly = (
  log: Pick<SealedLog, 'seal' | 'last'>,
  { everyMs, knownAt, onSeal, onFailure }: RegularSealingOptions,
): RegularSealing => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const sealOnce = async (): Promise<void> => {
    const before = log.last();
    const sealed = await log.seal(knownAt === undefined ? {} : { knownAt: knownAt() })();
    if (E.isLeft(sealed)) onFailure(sealed.left);
    else if (sealed.right !== before) onSeal(sealed.right);
  };
  const sealOn = async (): Promise<void> => {
    while (!signal.aborted) {
      await sealOnce();
      await setTimeout(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const done = sealOn();
  return {
    stop: () => {
      stopping.abort();
      return done;
    },
  };
};

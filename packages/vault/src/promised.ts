import { Instant } from '@pavadonis/domain';
import type { Chance } from './sealed/key-id';

// as an error of Node has a code, by which a host learns which of its own calls is at fault
const broken = (code: string): Error => Object.assign(new TypeError(code), { code });

/** A clock of the host that throws where it tells no instant: a forgetting would never be due, or be of no day. */
export const promisedNow = (now: () => Instant) => (): Instant => {
  const at: unknown = now();
  if (!Instant.is(at)) throw broken('ERR_BROKEN_NOW');
  return at;
};

/** Chance of the host that throws where it gives too few bytes: a key of them would open nothing, or be guessed. */
export const promisedChance =
  (chance: Chance): Chance =>
  (bytes) => {
    const given: unknown = chance(bytes);
    if (!(given instanceof Uint8Array) || given.length !== bytes) throw broken('ERR_BROKEN_CHANCE');
    return given;
  };

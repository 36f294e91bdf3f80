import { createHash, timingSafeEqual } from 'node:crypto';
import type { Account } from './accounts';

/** The time of somebody who is signed in. */
export interface Session {
  readonly account: Account;
  /** The token that each form of the session holds, so that no other page sends one. */
  readonly csrf: string;
  /** A secret that the desk alone knows, by which it knows again what it made for this session. */
  readonly secret: string;
}

interface Kept extends Session {
  readonly begun: number;
  seen: number;
}

/** The sessions of a desk. A token is known to the browser alone; the desk keeps its hash. */
export interface Sessions {
  /**
   * Begins a session and returns its token. Beyond the greatest number the one that was idle longest ends: first of those of the
   * same account, so that nobody ends all others.
   */
  readonly begin: (account: Account, now: number) => string;
  /** Returns the session of a token, unless it is over. */
  readonly find: (token: string, now: number) => Session | undefined;
  /** Returns whether a form holds the token of a session, in a time that does not tell how far it agrees. */
  readonly isTokenOf: (session: Session, sent: string) => boolean;
  /** Ends the session of a token, if there is one. */
  readonly end: (token: string) => void;
}

const MINUTE = 60_000;

/**
 * How long a session lives without a request, and at the most, in milliseconds; and how many there are at the most, of one
 * account and of all.
 */
const LIMITS = { idle: 30 * MINUTE, whole: 12 * 60 * MINUTE, ofOne: 100, most: 1000 } as const;

const TOKEN_BYTES = 32;

const keyOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Opens the sessions of a desk, none at first: after a restart everybody signs in again. */
export const openSessions = (chance: (bytes: number) => Buffer): Sessions => {
  // in the order of the last request, so that the first is the one that was idle longest
  const all = new Map<string, Kept>();
  const isOver = ({ begun, seen }: Kept, now: number): boolean =>
    now - seen >= LIMITS.idle || now - begun >= LIMITS.whole;
  const newToken = (): string => chance(TOKEN_BYTES).toString('base64url');

  return {
    begin: (account, now) => {
      const token = newToken();
      for (const [key, kept] of all) {
        if (!isOver(kept, now) && all.size < LIMITS.most) break;
        all.delete(key);
      }
      const own = [...all].filter(([, kept]) => kept.account.name === account.name);
      for (const [key] of own.slice(0, Math.max(0, own.length + 1 - LIMITS.ofOne))) all.delete(key);
      all.set(keyOf(token), { account, csrf: newToken(), secret: newToken(), begun: now, seen: now });
      return token;
    },
    find: (token, now) => {
      const key = keyOf(token);
      const kept = all.get(key);
      if (kept === undefined) return undefined;
      all.delete(key);
      if (isOver(kept, now)) return undefined;
      kept.seen = now;
      all.set(key, kept);
      return kept;
    },
    isTokenOf: ({ csrf }, sent) => timingSafeEqual(Buffer.from(keyOf(csrf)), Buffer.from(keyOf(sent))),
    end: (token) => {
      all.delete(keyOf(token));
    },
  };
};

import type { Account, Accounts } from './accounts';
import { knownBrowsers } from './known-browsers';
import { openThrottle } from './throttle';

/** The outcome of a try to sign in. */
export type SignIn =
  /** `mark` is for the browser to keep, so that it is known the next time. */
  | { readonly _tag: 'SignedIn'; readonly account: Account; readonly mark: string }
  | { readonly _tag: 'Wrong' }
  /** Too many tries were wrong; `seconds` is when the next one is looked at. */
  | { readonly _tag: 'Wait'; readonly seconds: number }
  /** Too many tries are being looked at. */
  | { readonly _tag: 'Busy' };

/** A try to sign in. */
interface Try {
  readonly name: string;
  readonly password: string;
  /** The network from which it comes. */
  readonly address: string;
  /** The mark that the browser kept, if there is one. */
  readonly mark: string | undefined;
}

/** Tries to sign in. */
export type Check = (tried: Try) => Promise<SignIn>;

/** The greatest number of passwords that are hashed at a time: each takes 32 MB and a tenth of a second of a processor. */
const AT_ONCE = 4;

const LONGEST_TEXT = 200;

/**
 * How many wrong tries are not waited for. One address comes to its longest wait before it reaches that of a name, so that
 * nobody keeps somebody else out from one address alone.
 */
const FREE = { browser: 5, address: 5, name: 30 } as const;

/**
 * Opens the check of sign-ins. Wrong ones are slowed by the browser where somebody of that name signed in before, and by address
 * and by name elsewhere: so wrong passwords that are tried elsewhere for a name do not keep its owner out. A slowed one is not
 * looked at, so that neither a right nor a wrong password shows by it.
 */
export const openCheck = (
  accounts: Accounts,
  now: () => number,
  chance: (bytes: number) => Buffer,
): Check => {
  const browsers = knownBrowsers(chance);
  const ofBrowser = openThrottle(FREE.browser);
  const ofAddress = openThrottle(FREE.address);
  const ofName = openThrottle(FREE.name);
  let underWay = 0;
  return async ({ name, password, address, mark }) => {
    if (name.length > LONGEST_TEXT || password.length > LONGEST_TEXT) return { _tag: 'Wrong' };
    const browser = browsers.numberOf(name, mark);
    const slowing =
      browser === undefined
        ? ([
            [ofAddress, address],
            [ofName, name],
          ] as const)
        : ([[ofBrowser, browser]] as const);
    const wait = Math.max(...slowing.map(([throttle, key]) => throttle.wait(key, now())));
    if (wait > 0) return { _tag: 'Wait', seconds: Math.ceil(wait / 1000) };
    if (underWay >= AT_ONCE) return { _tag: 'Busy' };
    underWay += 1;
    try {
      const account = await accounts.check(name, password);
      if (account === undefined) {
        for (const [throttle, key] of slowing) throttle.wrong(key, now());
        return { _tag: 'Wrong' };
      }
      ofName.right(name);
      if (browser !== undefined) ofBrowser.right(browser);
      return { _tag: 'SignedIn', account, mark: browsers.mark(name) };
    } finally {
      underWay -= 1;
    }
  };
};

import { beforeAll } from '@jest/globals';
import { may, type Role, roles } from '../../src/rights/rights';
import type { Route } from '../../src/server/visit';
import type { Browser } from '../support/browser';
import type { TrialDesk } from '../support/trial-desk';

/** The browsers in which somebody of each role is signed in. */
export interface Everyone {
  readonly of: (role: Role) => Browser;
  /** Returns the browser of somebody who has the right of a route. */
  readonly for: (route: Pick<Route, 'right'>) => Browser;
}

/** Returns a role that has the right of a route. */
export const roleFor = ({ right }: Pick<Route, 'right'>): Role => {
  const role = roles.find((each) => may(each, right));
  if (role === undefined) throw new Error(`nobody may ${right}`);
  return role;
};

/** Signs somebody of each role in before the tests of a file. */
export const everyone = (trial: TrialDesk): Everyone => {
  const browsers = new Map<Role, Browser>();
  beforeAll(async () => {
    for (const role of roles) browsers.set(role, await trial.signedIn(role));
  });
  const of = (role: Role): Browser => {
    const found = browsers.get(role);
    if (found === undefined) throw new Error(`no ${role} is signed in`);
    return found;
  };
  return { of, for: (route) => of(roleFor(route)) };
};

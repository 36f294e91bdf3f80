import { describe, expect, it } from '@jest/globals';
import { may, type Role, roles } from '../../src/rights/rights';
import { routes } from '../../src/server/routes';
import { browserOn } from '../support/browser';
import { trialDesk } from '../support/trial-desk';

const trial = trialDesk();

const pathOf = (path: string): string => path.replace(/:\w+/g, '0190163d-8694-739b-aea5-966c26f8ad90');

const cases = routes.flatMap((route) =>
  roles.map((role): readonly [Role, string, string, boolean] => [
    role,
    route.method,
    route.path,
    may(role, route.right),
  ]),
);

describe('a route', () => {
  it.each(cases)('of a %s: %s %s is open: %s', async (role, method, path, isOpen) => {
    const browser = await trial.signedIn(role);
    const { status } =
      method === 'GET' ? await browser.get(pathOf(path)) : await browser.post(pathOf(path), {});
    expect(status === 403).toBe(method === 'GET' ? !isOpen : true);
  });

  it.each(routes.filter(({ method }) => method === 'GET').map(({ path }) => path))(
    'leads to signing in whoever has not: %s',
    async (path) => {
      const { status, location } = await browserOn(trial.app()).get(pathOf(path));
      expect([status, location]).toEqual([303, `/sign-in?next=${encodeURIComponent(pathOf(path))}`]);
    },
  );
});

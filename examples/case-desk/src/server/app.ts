import { Hono } from 'hono';
import { signInRoutes } from '../sign-in/routes';
import { cookiesOf } from './cookies';
import { deskOnly, sameOrigin, smallForms } from './guard';
import { headers, uncached } from './headers';
import { languageRoute } from './language';
import { logged } from './logged';
import type { AppOptions } from './options';
import { routes } from './routes';
import { openServing } from './serving';
import { stylesRoute } from './styles';
import { openSessions } from '../sign-in/sessions';

/** Makes the app of a desk, which takes requests by `fetch`. Nobody reaches a route of it without its right. */
export const deskApp = (options: AppOptions): Hono => {
  const isSecure = options.origin.startsWith('https:');
  const cookies = cookiesOf(isSecure);
  const sessions = openSessions(options.chance);
  const serving = openServing(options, cookies, sessions);
  const app = new Hono();

  app.use(logged(options));
  app.use(headers(isSecure));
  app.use(uncached);
  app.use(deskOnly(options.origin));
  app.use(sameOrigin(options.origin, cookies));
  app.use(smallForms(cookies));

  stylesRoute(app);
  languageRoute(app, options, cookies);
  signInRoutes(app, options, cookies, sessions);
  for (const route of routes) app.on(route.method, route.path, serving.answer(route));

  app.get('/', (c) => c.redirect('/clients', 303));
  app.notFound((c) => serving.notFound(c));
  app.onError((error, c) => serving.failed(error, c));
  return app;
};

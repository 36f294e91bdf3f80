import { correctionRoutes } from './corrections/routes';
import { clientForms } from './all';
import { formRoute } from './client-form';
import { registerRoutes } from './register';
import type { Route } from '../server/visit';

/** The forms of the daily decisions and of corrections. */
export const formRoutes: readonly Route[] = [
  ...registerRoutes,
  ...clientForms.flatMap(formRoute),
  ...correctionRoutes,
];

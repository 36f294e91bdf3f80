import { formRoutes } from '../forms/routes';
import { clientRoutes } from '../pages/client/routes';
import { clientsRoutes } from '../pages/clients/routes';
import { dashboardRoutes } from '../pages/dashboard/routes';
import { findingsRoutes } from '../pages/findings/routes';
import { lettersRoutes } from '../pages/letters/routes';
import { protectionRoutes } from '../pages/protection/routes';
import { remindersRoutes } from '../pages/reminders/routes';
import type { Route } from './visit';

/** All routes of those who are signed in, folder by folder. */
export const routes: readonly Route[] = [
  ...clientsRoutes,
  ...clientRoutes,
  ...formRoutes,
  ...dashboardRoutes,
  ...findingsRoutes,
  ...remindersRoutes,
  ...lettersRoutes,
  ...protectionRoutes,
];

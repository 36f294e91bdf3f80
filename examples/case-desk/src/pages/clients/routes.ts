import type { Route } from '../../server/visit';
import type { Section } from '../layout/section';
import { sectionRoute } from '../layout/section-route';
import { searchOf } from './find';
import { clientsPage } from './list';

/** This part of the desk in the navigation. */
export const clientsSection: Section = {
  path: '/clients',
  right: 'see_clients',
  name: { lv: 'Klienti', en: 'Clients' },
};

/** The list of clients. */
export const clientsRoutes: readonly Route[] = [
  sectionRoute(clientsSection, (visit) => clientsPage(visit, searchOf(visit.query))),
];

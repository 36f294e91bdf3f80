import type { Html } from '@pavadonis/page';
import { page } from '../../server/answer';
import type { Route, Visit } from '../../server/visit';
import type { Section } from './section';

/** Makes the route of a part of the desk, which shows one page. */
export const sectionRoute = (
  { path, right, name }: Section,
  written: (visit: Visit) => Html | Promise<Html>,
): Route => ({
  method: 'GET',
  path,
  right,
  answer: async (visit) => page(name[visit.language], await written(visit)),
});

import { idOf, type StreamOf } from '@pavadonis/domain';
import { formRoute } from '../../forms/client-form';
import { readPerson, streamOf } from '../../forms/person';
import { type Answer, goOn, notHere, page } from '../../server/answer';
import type { Route, Visit } from '../../server/visit';
import { shortNumber } from '../../words/short-number';
import type { Section } from '../layout/section';
import { access } from './access';
import { askToCarryOut, carryOut } from './carry-out';
import { protectedClientPage } from './client-page';
import { protectionForms } from './forms';
import { clientPath, READINGS_PATH } from './paths';
import { readingsPage } from './readings';
import { protectionPage } from './start-page';
import { protectionWords } from './words';

/** This part of the desk in the navigation. */
export const protectionSection: Section = {
  path: '/protection',
  right: 'protect_data',
  name: { lv: 'Datu aizsardzība', en: 'Data protection' },
};

const { right } = protectionSection;

/** Finds the one client whose number ends so. */
const clientEnding = ({ desk }: Visit, typed: string): string | undefined => {
  const { rows } = desk.office.readModels.view('caseload');
  const ids = [...rows.client.keys(), ...rows.persons.keys()].map(idOf).filter((id) => id.endsWith(typed));
  return ids.length === 1 ? ids[0] : undefined;
};

const start = async (visit: Visit): Promise<Answer> => {
  const title = protectionSection.name[visit.language];
  const typed = (visit.query('client') ?? '').trim().toLowerCase().slice(0, 64);
  if (typed === '') return page(title, await protectionPage(visit));
  const found = clientEnding(visit, typed);
  return found === undefined ? page(title, await protectionPage(visit, typed)) : goOn(clientPath(found));
};

/** Makes a route about one client. A file that was merged counts as the one that stayed. */
const aboutClient = (
  method: Route['method'],
  path: string,
  answer: (visit: Visit, stream: StreamOf<'client'>) => Promise<Answer> | Answer,
): Route => ({
  method,
  path: clientPath(`:client${path}`),
  right,
  answer: (visit) => {
    const stream = streamOf(visit, visit.part('client'));
    return stream === undefined ? notHere : answer(visit, stream);
  },
});

/** The routes of this part. */
export const protectionRoutes: readonly Route[] = [
  { method: 'GET', path: protectionSection.path, right, answer: start },
  {
    method: 'GET',
    path: READINGS_PATH,
    right,
    answer: async (visit) => page(protectionWords[visit.language].readings.title, await readingsPage(visit)),
  },
  aboutClient('GET', '', async (visit, stream) =>
    page(
      protectionWords[visit.language].client.title(shortNumber(stream)),
      await protectedClientPage(visit, await readPerson(visit, stream)),
    ),
  ),
  aboutClient('GET', '/access.html', (visit, stream) => access(visit, stream, 'html')),
  aboutClient('GET', '/access.json', (visit, stream) => access(visit, stream, 'json')),
  aboutClient('GET', '/forget', askToCarryOut),
  aboutClient('POST', '/forget', carryOut),
  ...protectionForms.flatMap(formRoute),
];

import { idOf } from '@pavadonis/domain';
import { streamOf } from '../../forms/person';
import { goOn, notHere, page } from '../../server/answer';
import type { Route } from '../../server/visit';
import { shortNumber } from '../../words/short-number';
import { clientPage } from './client-page';
import { readClient } from './read';
import { clientWords } from './words';

/** One client's page. A file that was merged leads to the one that stayed. */
export const clientRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/clients/:client',
    right: 'see_clients',
    answer: async (visit) => {
      const stream = streamOf(visit, visit.part('client'));
      if (stream === undefined) return notHere;
      if (idOf(stream) !== visit.part('client'))
        return goOn(`/clients/${idOf(stream)}?done=${encodeURIComponent(visit.query('done') ?? '')}`);
      const title = clientWords[visit.language].title(shortNumber(stream));
      return page(title, clientPage(await readClient(visit, stream)));
    },
  },
];

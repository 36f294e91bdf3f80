import { type CentreId, centreStream, type CivilDate } from '@pavadonis/domain';
import {
  activeClients,
  type CaseloadView,
  clientsByPlace,
  womenMenChildren,
} from '@pavadonis/projection-caseload';
import type { ActiveOnDay, PlaceCount } from '../report-data';

const nameOf = ({ centre }: CaseloadView, id: CentreId): string | undefined =>
  centre.get(centreStream(id))?.name;

// an unknown place comes last
const compare = (a: PlaceCount, b: PlaceCount): number => {
  if ((a.name === undefined) !== (b.name === undefined)) return a.name === undefined ? 1 : -1;
  if (a.clients !== b.clients) return b.clients - a.clients;
  return (a.name ?? '') < (b.name ?? '') ? -1 : 1;
};

const place = (kind: PlaceCount['kind'], name: string | undefined, clients: number): PlaceCount => ({
  kind,
  ...(name === undefined ? {} : { name }),
  clients,
});

/** Returns the active clients at the end of a day, by class and by home: centres first. */
export const activeOnDay = (caseload: CaseloadView, on: CivilDate): ActiveOnDay => {
  const clients = activeClients(caseload, { asOf: on });
  const { centres, municipalities, unknown } = clientsByPlace(clients, { asOf: on });
  return {
    on,
    clients: clients.length,
    people: womenMenChildren(clients, { asOf: on }),
    places: [
      ...[...centres].map(([id, count]) => place('centre', nameOf(caseload, id), count)).sort(compare),
      ...[...municipalities].map(([name, count]) => place('outside', name, count)).sort(compare),
      ...(unknown === 0 ? [] : [place('unknown', undefined, unknown)]),
    ],
  };
};

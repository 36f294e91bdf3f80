import { type CentreId, centreStream, type CivilDate } from '@pavadonis/domain';
import { type CaseloadView, clientsByPlace } from '@pavadonis/projection-caseload';
import type { Client } from './client';

/** Returns the names of the centres by their ids; one without a name is called by its stream. */
export const centreNames =
  ({ centre }: CaseloadView) =>
  (id: CentreId): string => {
    const stream = centreStream(id);
    return centre.get(stream)?.name ?? stream;
  };

/** Returns the names of all centres, and of the municipalities in which somebody lived. */
export const knownPlaces = (caseload: CaseloadView): readonly string[] => [
  ...[...caseload.centre.keys()].flatMap((stream) => caseload.centre.get(stream)?.name ?? []),
  ...[...caseload.client.values()].flatMap(({ residence }) =>
    residence.flatMap(({ value }) => ('municipality' in value ? (value.municipality ?? []) : [])),
  ),
];

const plain = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('lv');

/** Returns whether a place has that name, in any letters. */
export const samePlace =
  (wanted: string) =>
  (name: string): boolean =>
    plain(name) === plain(wanted);

/** Returns whether a client lived in a place at the end of a day: in a centre or a municipality of that name. */
export const livesIn = (
  caseload: CaseloadView,
  place: string,
  asOf: CivilDate,
): ((client: Client) => boolean) => {
  const [isWanted, names] = [samePlace(place), centreNames(caseload)];
  return (client) => {
    const { centres, municipalities } = clientsByPlace([client], { asOf });
    return [...[...centres.keys()].map(names), ...municipalities.keys()].some(
      (name) => name !== undefined && isWanted(name),
    );
  };
};

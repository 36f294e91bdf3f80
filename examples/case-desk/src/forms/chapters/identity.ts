import { ClientId, factsOf, idOf } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { maySee } from '../../rights/clients';
import type { Visit } from '../../server/visit';
import { day, text } from '../field';
import { deskForm } from '../form';

/** Returns the number of the one client whom the reader may see and whose number ends so; what is no end stays as it is. */
const wholeNumber = ({ desk, session }: Visit, typed: string): string => {
  if (ClientId.is(typed) || typed.length < 6) return typed;
  const { rows } = desk.office.readModels.view('caseload');
  const ids = [...rows.client.values()]
    .filter((row) => maySee(session.account, row))
    .map(({ stream }) => idOf(stream))
    .filter((id) => id.endsWith(typed));
  return ids.length === 1 ? (ids[0] ?? typed) : typed;
};

/** The form by which two files of one person are made one. */
export const identityForms = [
  deskForm<Client.CannotMergeClients>({
    name: 'merge',
    right: 'merge',
    title: { lv: 'Apvienot ar citu lietu', en: 'Merge into another file' },
    fields: () => [
      day(),
      text('survivorId', {
        hint: {
          lv: 'Klienta numurs, kura lieta paliek. Šī lieta kļūs par tās daļu.',
          en: 'The number of the client whose file stays. This file becomes a part of it.',
        },
      }),
    ],
    fieldOf: {
      ClientIsMerged: 'form',
      ClientNotRegistered: 'form',
      SurvivorNotRegistered: 'survivorId',
      SameClient: 'survivorId',
      MergeRevertedLater: 'on',
      SurvivorIsMerged: 'survivorId',
      EpisodeOpen: 'form',
    },
    send: ({ visit, person }, form, command) => {
      const { survivorId } = form;
      const typed = typeof survivorId === 'string' ? survivorId.toLowerCase() : '';
      const number = wholeNumber(visit, typed);
      // an end that no client has, or several, is not told apart from a client who is not there
      if (typed !== '' && !ClientId.is(number))
        return Promise.resolve({ _tag: 'Refused', refusal: Client.SurvivorNotRegistered.of() });
      const facts = factsOf(Client.ClientsMerged, { ...form, survivorId: number });
      return facts._tag === 'Left'
        ? Promise.resolve({ _tag: 'Invalid', fields: facts.left })
        : visit.desk.office.mergeClients(idOf(person.stream) as ClientId, facts.right, command);
    },
  }),
];

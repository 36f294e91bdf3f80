import { newId } from '@pavadonis/casework';
import { ContactId, WorkerRole } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { assigned, episodes, goals, workers } from '../choices';
import { day, hidden, one, other, several, word } from '../field';
import { asks, deskForm, OF_THE_WHOLE } from '../form';

/** The forms about workers and contacts. */
export const workForms = [
  deskForm<Client.CannotDeliverSupport>({
    name: 'deliver-support',
    right: 'record',
    title: { lv: 'Ierakstīt kontaktu', en: 'Record a contact' },
    fields: (at) => [
      day(),
      one('episodeId', episodes(at)),
      hidden('contactId', newId(ContactId)),
      word('kind', Client.ContactKind),
      word('mode', Client.ContactMode),
      other('whole', 'minutes', { optional: true }),
      several('workerIds', workers(at).options, { chosen: workers(at).assigned }),
      several('goalIds', goals(at, false), { optional: true }),
    ],
    fieldOf: {
      ...OF_THE_WHOLE,
      ContactIdTaken: 'form',
      NoSuchEpisode: 'episodeId',
      OutsideEpisode: 'on',
      NotInLatvia: 'mode',
      NoWorker: 'workerIds',
      NoSuchGoal: 'goalIds',
    },
    ...asks(Client.SupportDelivered, Client.deliverSupport),
  }),
  deskForm<Client.CannotAssignWorker>({
    name: 'assign-worker',
    right: 'record',
    title: { lv: 'Norīkot darbinieku', en: 'Assign a worker' },
    fields: (at) => [
      day(),
      one('episodeId', episodes(at)),
      one('workerId', workers(at).options),
      word('role', WorkerRole),
    ],
    fieldOf: { ...OF_THE_WHOLE, NoSuchEpisode: 'episodeId', OutsideEpisode: 'on' },
    ...asks(Client.WorkerAssigned, Client.assignWorker),
  }),
  deskForm<Client.CannotUnassignWorker>({
    name: 'unassign-worker',
    right: 'record',
    title: { lv: 'Atsaukt darbinieku', en: 'Unassign a worker' },
    fields: (at) => [day(), one('episodeId', episodes(at)), one('workerId', assigned(at))],
    fieldOf: { ...OF_THE_WHOLE, NoSuchEpisode: 'episodeId', OutsideEpisode: 'on' },
    ...asks(Client.WorkerUnassigned, Client.unassignWorker),
  }),
];

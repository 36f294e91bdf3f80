import * as Client from '@pavadonis/domain/client';
import { centres } from '../choices';
import { day, one, other, text, word } from '../field';
import { asks, type At, deskForm, OF_THE_WHOLE } from '../form';

const isAway = ({ visit: { today }, person: { state } }: At): boolean => Client.isAway(state, today);

const KINDS = { centre: null, private: null, detention: null, other: null, unknown: null };
const OUTSIDE = ['private', 'detention', 'other'];

/** The forms about the residence, leaving Latvia and coming back. */
export const residenceForms = [
  deskForm<Client.CannotChangeResidence>({
    name: 'change-residence',
    right: 'record',
    title: { lv: 'Ierakstīt dzīvesvietu', en: 'Record a residence' },
    isOpen: (at) => !isAway(at),
    fields: (at) => [
      day(),
      word('residence.kind', { keys: KINDS }, { label: { lv: 'Kur dzīvo', en: 'Kind of place' } }),
      one('residence.centreId', centres(at), {
        optional: true,
        onlyWith: { name: 'residence.kind', among: ['centre'] },
        label: { lv: 'Kurā centrā', en: 'Which centre' },
      }),
      text('residence.municipality', {
        optional: true,
        onlyWith: { name: 'residence.kind', among: OUTSIDE },
        label: { lv: 'Pašvaldība, ja dzīvo ārpus centra', en: 'Municipality, if outside the centres' },
      }),
    ],
    fieldOf: { ...OF_THE_WHOLE, NotInLatvia: 'on' },
    ...asks(Client.ResidenceChanged, Client.changeResidence),
  }),
  deskForm<Client.CannotLeaveLatvia>({
    name: 'leave-latvia',
    right: 'record',
    title: { lv: 'Ierakstīt aizbraukšanu', en: 'Record a departure' },
    isOpen: (at) => !isAway(at),
    fields: () => [
      day(),
      day('learnedOn'),
      word('mode', Client.DepartureMode),
      word('certainty', Client.LeftLatvia.required.certainty),
      other('country', 'destination', { optional: true }),
    ],
    fieldOf: { ...OF_THE_WHOLE, AlreadyAway: 'on', LearnedBeforeLeaving: 'learnedOn' },
    ...asks(Client.LeftLatvia, Client.leaveLatvia),
  }),
  deskForm<Client.CannotReturnToLatvia>({
    name: 'return-to-latvia',
    right: 'record',
    title: { lv: 'Ierakstīt atgriešanos', en: 'Record a return' },
    isOpen: isAway,
    fields: () => [day(), word('basis', Client.ReturnedToLatvia.required.basis)],
    fieldOf: { ...OF_THE_WHOLE, NotAway: 'on' },
    ...asks(Client.ReturnedToLatvia, Client.returnToLatvia),
  }),
];

import { factsOf, operationStream } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { day, one, text, word } from '../../forms/field';
import { asks, deskForm } from '../../forms/form';
import type { Person } from '../../forms/person';
import { shortNumber } from '../../words/short-number';
import { clientPath } from './paths';

const beside = { right: 'protect_data', backTo: clientPath } as const;

/** Returns whether a request to forget the person stands. */
export const isAsked = ({ state }: Pick<Person, 'state'>): boolean =>
  state.forgetting.requests.some(({ to }) => to === undefined);

/** The forms of retention and forgetting. */
export const protectionForms = [
  deskForm<Client.CannotConfirmRetention>({
    ...beside,
    name: 'confirm-retention',
    title: { lv: 'Apstiprināt, cik ilgi lieta jāglabā', en: 'Confirm how long the file must be kept' },
    fields: ({ person: { state } }) => [
      day(),
      day('keptUntil'),
      text('source', {
        hint: {
          lv: 'Noteikums ar pantu. Tas nenosauc nevienu cilvēku.',
          en: 'The rule with its article. It names nobody.',
        },
      }),
      one(
        'operationId',
        Client.operationsOf(state).map((id) => [id, shortNumber(operationStream(id))]),
        { optional: true },
      ),
    ],
    fieldOf: { ClientIsMerged: 'form', NotInOperation: 'operationId' },
    ...asks(Client.RetentionConfirmed, Client.confirmRetention),
  }),
  deskForm<Client.CannotRequestForgetting | Client.ClientNotRegistered>({
    ...beside,
    name: 'ask-forgetting',
    title: { lv: 'Lūgt aizmirst', en: 'Ask to forget' },
    isOpen: ({ person }) => !isAsked(person),
    fields: () => [day(), word('ground', Client.ForgettingGround)],
    fieldOf: {
      ClientIsMerged: 'form',
      ClientIsForgotten: 'form',
      ForgettingPending: 'form',
      RetentionNotConfirmed: 'form',
      KeptUntil: 'form',
      DocumentsHeld: 'form',
      HoldsNotKnown: 'form',
      ClientNotRegistered: 'form',
    },
    send: ({ visit, person }, form, command) => {
      // the first day on which it may be done is for the host to set
      const facts = factsOf(Client.ForgettingRequested, { ...form, dueOn: visit.today });
      if (facts._tag === 'Left') return Promise.resolve({ _tag: 'Invalid', fields: facts.left });
      const { on, ground } = facts.right;
      return orThrow(visit.desk.forgetting.ask(person.stream, { on, ground }, command));
    },
  }),
  deskForm<Client.CannotWithdrawForgetting>({
    ...beside,
    name: 'take-back-forgetting',
    title: { lv: 'Atsaukt lūgumu aizmirst', en: 'Take the request back' },
    isOpen: ({ person }) => isAsked(person),
    fields: () => [day()],
    fieldOf: { ClientIsMerged: 'form', ClientIsForgotten: 'form', NoForgettingRequested: 'form' },
    send: ({ visit, person }, form, command) => {
      const facts = factsOf(Client.ForgettingWithdrawn, form);
      return facts._tag === 'Left'
        ? Promise.resolve({ _tag: 'Invalid', fields: facts.left })
        : orThrow(visit.desk.forgetting.takeBack(person.stream, facts.right, command));
    },
  }),
];

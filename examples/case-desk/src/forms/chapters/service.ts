import { newId } from '@pavadonis/casework';
import { EpisodeId, factsOf, ServiceKind } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import type { NoContract } from '@pavadonis/domain/contract';
import type { OperationNotOpen } from '@pavadonis/domain/operation';
import { episodes, workers } from '../choices';
import { day, hidden, one, text, word } from '../field';
import { asks, deskForm, OF_THE_WHOLE, readerOf } from '../form';
import { completed, OF_PROVISION, provided, provisionFields } from './provision';

// what the decision looks up by itself: any that the event takes, while it is not known
const LOOKED_UP = { providerId: 'any', ruleSet: 'SP-2023' } as const;
const STARTED = readerOf(Client.ServiceStarted, { ...LOOKED_UP, targetGroup: 'refugee' });
const HANDED_OVER = readerOf(Client.ServiceHandedOver, LOOKED_UP);

/** The forms about episodes of the service. */
export const serviceForms = [
  deskForm<Client.CannotStartService | NoContract | OperationNotOpen>({
    name: 'start-service',
    right: 'record',
    title: { lv: 'Sākt pakalpojumu', en: 'Start the service' },
    fields: (at) => [
      day(),
      hidden('episodeId', newId(EpisodeId)),
      word('serviceKind', ServiceKind),
      ...provisionFields(at),
    ],
    fieldOf: {
      ...OF_THE_WHOLE,
      ...OF_PROVISION,
      EpisodeIdTaken: 'form',
      EpisodeOverlaps: 'on',
      PastServiceLimit: 'on',
    },
    read: STARTED,
    complete: async (at, form) => {
      const event = STARTED.eventOf(form);
      if (event._tag === 'Left') return { _tag: 'Invalid', fields: event.left };
      const { on, serviceKind } = event.right as Client.ServiceStarted;
      return completed(at, form, on, serviceKind);
    },
    send: async (at, form, command) => {
      const facts = factsOf(Client.ServiceStarted, { ...form, ...LOOKED_UP, targetGroup: 'refugee' });
      if (facts._tag === 'Left') return { _tag: 'Invalid', fields: facts.left };
      const { on, episodeId, serviceKind } = facts.right;
      const found = await provided(at, form, on);
      if (found._tag !== 'Provided') return found;
      const start = { on, episodeId, serviceKind };
      const { office } = at.visit.desk;
      return office.decide(at.person.stream, Client.startService, start, found.provision, command);
    },
  }),
  deskForm<Client.CannotHandOverService | NoContract | OperationNotOpen>({
    name: 'hand-over-service',
    right: 'record',
    title: { lv: 'Nodot pakalpojumu', en: 'Hand the service over' },
    fields: (at) => [day(), one('episodeId', episodes(at)), ...provisionFields(at)],
    fieldOf: {
      ...OF_THE_WHOLE,
      ...OF_PROVISION,
      ServiceKindNotForGroup: 'form',
      NoSuchEpisode: 'episodeId',
      EpisodeIsOver: 'on',
      HandedOverTooEarly: 'on',
    },
    read: HANDED_OVER,
    complete: async (at, form) => {
      const event = HANDED_OVER.eventOf(form);
      if (event._tag === 'Left') return { _tag: 'Invalid', fields: event.left };
      const { on, episodeId } = event.right as Client.ServiceHandedOver;
      const kind = at.person.state.service.episodes.get(episodeId)?.started.serviceKind;
      return kind === undefined
        ? { _tag: 'Refused', refusal: Client.NoSuchEpisode.of({ episodeId }) }
        : completed(at, form, on, kind);
    },
    send: async (at, form, command) => {
      const facts = factsOf(Client.ServiceHandedOver, { ...form, ...LOOKED_UP });
      if (facts._tag === 'Left') return { _tag: 'Invalid', fields: facts.left };
      const { on, episodeId } = facts.right;
      const found = await provided(at, form, on);
      if (found._tag !== 'Provided') return found;
      const { office } = at.visit.desk;
      const { stream } = at.person;
      return office.decide(stream, Client.handOverService, { on, episodeId }, found.provision, command);
    },
  }),
  deskForm<Client.CannotExtendService>({
    name: 'extend-service',
    right: 'record',
    title: { lv: 'Pagarināt pakalpojumu', en: 'Extend the service' },
    fields: (at) => [
      day(),
      one('episodeId', episodes(at)),
      day('until'),
      one('decidedBy', workers(at).options),
      text('reason', {
        isLong: true,
        isPersonal: true,
        label: { lv: 'Pamatojums', en: 'Grounds of the extension' },
      }),
    ],
    fieldOf: {
      ...OF_THE_WHOLE,
      NoSuchEpisode: 'episodeId',
      OutsideEpisode: 'on',
      NotABeneficiary: 'form',
      NotAnExtension: 'until',
      BeyondFurthestLimit: 'until',
      NoOpenGoal: 'form',
    },
    ...asks(Client.ServiceExtended, Client.extendService),
  }),
  deskForm<Client.CannotEndService>({
    name: 'end-service',
    right: 'record',
    title: { lv: 'Beigt pakalpojumu', en: 'End the service' },
    fields: (at) => [
      day(),
      one('episodeId', episodes(at)),
      word('reason', Client.EndReason),
      text('note', { optional: true, isPersonal: true }),
    ],
    fieldOf: {
      ...OF_THE_WHOLE,
      NoSuchEpisode: 'episodeId',
      EpisodeIsOver: 'on',
      EndsTooEarly: 'on',
      ReasonMissing: 'note',
    },
    ...asks(Client.ServiceEnded, Client.endService),
  }),
];

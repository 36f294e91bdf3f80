import * as Client from '@pavadonis/domain/client';
import { day, documentFields, word } from '../field';
import { asks, type At, deskForm, OF_THE_WHOLE } from '../form';

const groundIn = ({ visit: { today }, person: { state } }: At): Client.LegalGround =>
  Client.legalOn(state, today).ground;

const hasGround =
  (ground: Client.LegalGround) =>
  (at: At): boolean =>
    groundIn(at) === ground;

/** The forms about the asylum procedure and the status. */
export const lawForms = [
  deskForm<Client.CannotLodgeApplication>({
    name: 'lodge-application',
    right: 'record',
    title: { lv: 'Ierakstīt patvēruma iesniegumu', en: 'Record an application for asylum' },
    isOpen: hasGround('none'),
    fields: () => [day(), ...documentFields('application', { optional: true })],
    fieldOf: { ...OF_THE_WHOLE, ApplicationOpen: 'on', HoldsProtection: 'form' },
    ...asks(Client.AsylumApplicationLodged, Client.lodgeApplication),
  }),
  deskForm<Client.CannotGrantStatus>({
    name: 'grant-status',
    right: 'record',
    title: { lv: 'Ierakstīt piešķirto statusu', en: 'Record a status that was granted' },
    isOpen: (at) => groundIn(at) !== 'refugee',
    fields: () => [day(), word('status', Client.InternationalProtection), ...documentFields('decision')],
    fieldOf: { ...OF_THE_WHOLE, NotAnAsylumSeeker: 'form', AnotherStatusHolds: 'status' },
    ...asks(Client.StatusGranted, Client.grantStatus),
  }),
  deskForm<Client.CannotRefuseStatus>({
    name: 'refuse-status',
    right: 'record',
    title: { lv: 'Ierakstīt atteikumu', en: 'Record a refusal of status' },
    isOpen: hasGround('asylum_seeker'),
    fields: () => [day(), ...documentFields('decision')],
    fieldOf: { ...OF_THE_WHOLE, NotAllowedInProcedure: 'form' },
    ...asks(Client.StatusRefused, Client.refuseStatus),
  }),
  deskForm<Client.CannotRecordFinalDecision>({
    name: 'record-final-decision',
    right: 'record',
    title: { lv: 'Ierakstīt, ka lēmums ir galīgs', en: 'Record that the decision is final' },
    isOpen: hasGround('asylum_seeker'),
    fields: () => [day()],
    fieldOf: { ...OF_THE_WHOLE, NotAllowedInProcedure: 'form' },
    ...asks(Client.DecisionBecameFinal, Client.recordFinalDecision),
  }),
  deskForm<Client.CannotExtendStatus>({
    name: 'extend-status',
    right: 'record',
    title: { lv: 'Ierakstīt jaunu uzturēšanās atļauju', en: 'Record a new residence permit' },
    isOpen: hasGround('alternative'),
    fields: () => [day(), day('until')],
    fieldOf: { ...OF_THE_WHOLE, NoAlternativeStatus: 'form', PermitNotExtended: 'until' },
    ...asks(Client.StatusExtended, Client.extendStatus),
  }),
];

import * as Client from '@pavadonis/domain/client';
import { participations } from '../choices';
import { day, type Field, one, word } from '../field';
import { asks, type At, deskForm, OF_THE_WHOLE } from '../form';

const operation = (at: At, isEntered: boolean): Field => one('operationId', participations(at, isEntered));

const answers = (...names: readonly string[]): readonly Field[] =>
  names.map((name) => word(name, Client.Answer));

const OF_AN_EXIT = {
  ...OF_THE_WHOLE,
  NoEntry: 'operationId',
  NotInOperation: 'operationId',
  StillInOperation: 'operationId',
} as const;

/** The forms about what the funds ask of a participant: at the entry, after the exit, and six months later. */
export const participationForms = [
  deskForm<Client.CannotRecordParticipationEntry>({
    name: 'record-entry',
    right: 'record',
    title: { lv: 'Ierakstīt dalībnieka datus sākumā', en: 'Record the participant’s data at entry' },
    fields: (at) => [
      day(),
      operation(at, false),
      word('labourStatus', Client.LabourStatus),
      word('education', Client.EducationLevel),
      ...answers('disability', 'foreignBackground', 'minority', 'homeless', 'rural'),
    ],
    fieldOf: { ...OF_THE_WHOLE, EntryAlreadyRecorded: 'operationId', NotInOperation: 'on' },
    ...asks(Client.ParticipationEntryRecorded, Client.recordParticipationEntry),
  }),
  deskForm<Client.CannotRecordParticipationExit>({
    name: 'record-exit',
    right: 'record',
    title: { lv: 'Ierakstīt rezultātus pēc dalības', en: 'Record the results after the exit' },
    fields: (at) => [
      day(),
      operation(at, true),
      ...answers('jobSearching', 'inTraining', 'qualified', 'employed'),
    ],
    fieldOf: { ...OF_AN_EXIT, PastFourWeeks: 'on' },
    ...asks(Client.ParticipationExitRecorded, Client.recordParticipationExit),
  }),
  deskForm<Client.CannotRecordParticipationFollowUp>({
    name: 'record-follow-up',
    right: 'record',
    title: { lv: 'Ierakstīt stāvokli pēc sešiem mēnešiem', en: 'Record the situation after six months' },
    fields: (at) => [day(), operation(at, true), ...answers('employed', 'improved')],
    fieldOf: { ...OF_AN_EXIT, BeforeSixMonths: 'on' },
    ...asks(Client.ParticipationFollowUpRecorded, Client.recordParticipationFollowUp),
  }),
];

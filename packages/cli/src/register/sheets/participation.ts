import { OperationId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { text } from '../../language';
import { anId } from '../values/code';
import { aDay, aWord, fieldTitle, required } from '../values/column';
import { given, key, person, sheetOf } from './sheet-of';
import { LAST, step } from './step';

const answer = (field: string) => aWord(field, Client.Answer);

/** Participants' data for the funds: at the entry, at the exit, and six months after it. */
export const participation = sheetOf({
  name: 'participation',
  title: text('Dalība', 'Participation'),
  columns: {
    person,
    key,
    operation: required(anId(fieldTitle('operationId'), 'operations', OperationId)),
    on: required(aDay(text('Iesaiste', 'Entry on'))),
    labourStatus: required(aWord('labourStatus', Client.LabourStatus)),
    education: required(aWord('education', Client.EducationLevel)),
    disability: required(answer('disability')),
    foreignBackground: required(answer('foreignBackground')),
    minority: required(answer('minority')),
    homeless: required(answer('homeless')),
    rural: required(answer('rural')),
    exitOn: aDay(text('Rezultāti', 'Results on')),
    jobSearching: answer('jobSearching'),
    inTraining: answer('inTraining'),
    qualified: answer('qualified'),
    employed: answer('employed'),
    followUpOn: aDay(text('Pēc sešiem mēnešiem', 'Six months later on')),
    employedLater: {
      ...answer('employed'),
      title: text('Nodarbināts pēc sešiem mēnešiem', 'Employed six months later'),
    },
    improved: answer('improved'),
  },
  steps: ({ operation: operationId, on, ...row }) => {
    const { labourStatus, education, disability, foreignBackground, minority, homeless, rural } = row;
    const { exitOn, jobSearching, inTraining, qualified, employed } = row;
    const { followUpOn, employedLater, improved } = row;
    return [
      step({ name: 'entered', column: 'on', rank: 1 }, Client.recordParticipationEntry, {
        on,
        operationId,
        labourStatus,
        education,
        disability,
        foreignBackground,
        minority,
        homeless,
        rural,
      }),
      given(
        { exitOn, jobSearching, inTraining, qualified, employed },
        ['exitOn', 'jobSearching', 'inTraining', 'qualified', 'employed'],
        ({ exitOn: left, ...results }) =>
          step({ name: 'left', column: 'exitOn', rank: LAST }, Client.recordParticipationExit, {
            on: left,
            operationId,
            ...results,
          }),
      ),
      given({ followUpOn, employedLater, improved }, ['followUpOn', 'employedLater', 'improved'], (later) =>
        step({ name: 'followed', column: 'followUpOn', rank: LAST }, Client.recordParticipationFollowUp, {
          on: later.followUpOn,
          operationId,
          employed: later.employedLater,
          improved: later.improved,
        }),
      ),
    ];
  },
});

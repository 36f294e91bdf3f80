import { ContractId, OperationId, ServiceKind, WorkerId, WorkerRole } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { text } from '../../language';
import { anId } from '../values/code';
import { aDay, aKey, aText, aWord, fieldTitle, required, several } from '../values/column';
import { given, key, person, sheetOf } from './sheet-of';
import { ENDING, providedStep, step } from './step';

const contract = required(anId(fieldTitle('contractId'), 'contracts', ContractId));
const operation = required(anId(fieldTitle('operationId'), 'operations', OperationId));

/** The episode that a row is about. */
export const episode = aKey(text('Pakalpojuma rinda', 'Row of the service'));

/** Episodes of the service; the row's key names the episode. */
export const service = sheetOf({
  name: 'service',
  title: text('Pakalpojums', 'Service'),
  columns: {
    person,
    key,
    on: required(aDay(text('Sākums', 'Started on'))),
    serviceKind: required(aWord('serviceKind', ServiceKind)),
    contract,
    operation,
    endedOn: aDay(text('Beigas', 'Ended on')),
    endReason: aWord('reason', Client.EndReason),
    note: aText(fieldTitle('note')),
  },
  steps: ({ person: of, key: row, note, ...facts }, { ids }) => {
    const episodeId = ids.of('episode', of, row);
    const { on, serviceKind } = facts;
    return [
      providedStep({ name: 'started', column: 'on' }, Client.startService, facts, {
        on,
        episodeId,
        serviceKind,
      }),
      given(facts, ['endedOn', 'endReason'], ({ endedOn, endReason }) =>
        step({ name: 'ended', column: 'endedOn', rank: ENDING }, Client.endService, {
          on: endedOn,
          episodeId,
          reason: endReason,
          ...(note === undefined ? {} : { note }),
        }),
      ),
    ];
  },
});

/** Episodes that go on under another contract or operation. */
export const handovers = sheetOf({
  name: 'handovers',
  title: text('Nodošana', 'Handovers'),
  columns: { person, key, episode, on: required(aDay(fieldTitle('on'))), contract, operation },
  steps: ({ on, ...row }, { episode: episodeOn }) => {
    const episodeId = episodeOn(row.episode, on);
    return [
      episodeId === undefined
        ? { lacks: 'episode' }
        : providedStep({ name: 'handed', column: 'on' }, Client.handOverService, row, { on, episodeId }),
    ];
  },
});

/** Times in which the service is suspended. */
export const suspensions = sheetOf({
  name: 'suspensions',
  title: text('Apturēšana', 'Suspensions'),
  columns: {
    person,
    key,
    episode,
    on: required(aDay(fieldTitle('on'))),
    reason: required(aWord('reason', Client.ServiceSuspended.required.reason)),
    resumedOn: aDay(text('Atsākts', 'Resumed on')),
  },
  steps: ({ on, reason, ...row }, { episode: episodeOn }) => {
    const episodeId = episodeOn(row.episode, on);
    if (episodeId === undefined) return [{ lacks: 'episode' }];
    return [
      step({ name: 'suspended', column: 'on' }, Client.suspendService, { on, episodeId, reason }),
      given({ resumedOn: row.resumedOn }, ['resumedOn'], ({ resumedOn }) =>
        step({ name: 'resumed', column: 'resumedOn', rank: ENDING }, Client.resumeService, {
          on: resumedOn,
          episodeId,
        }),
      ),
    ];
  },
});

/** Workers who work with a client. */
export const workers = sheetOf({
  name: 'workers',
  title: text('Darbinieki', 'Workers'),
  columns: {
    person,
    key,
    episode,
    worker: required(anId(fieldTitle('workerId'), 'workers', WorkerId)),
    role: required(aWord('role', WorkerRole)),
    on: required(aDay(text('No', 'From'))),
    until: aDay(text('Līdz', 'Until')),
  },
  steps: ({ on, worker: workerId, role, ...row }, { episode: episodeOn }) => {
    const episodeId = episodeOn(row.episode, on);
    if (episodeId === undefined) return [{ lacks: 'episode' }];
    return [
      step({ name: 'assigned', column: 'on' }, Client.assignWorker, { on, episodeId, workerId, role }),
      given({ until: row.until }, ['until'], ({ until }) =>
        step({ name: 'unassigned', column: 'until', rank: ENDING - 1 }, Client.unassignWorker, {
          on: until,
          episodeId,
          workerId,
        }),
      ),
    ];
  },
});

/** How much support a case needs, and in which areas of life. */
export const assessments = sheetOf({
  name: 'assessments',
  title: text('Novērtējumi', 'Assessments'),
  columns: {
    person,
    key,
    episode,
    on: required(aDay(fieldTitle('on'))),
    level: aWord('level', Client.ComplexityLevel),
    criteria: aText(fieldTitle('criteria')),
    areas: several(aWord('areas', Client.GoalArea)),
  },
  steps: ({ on, areas, ...row }, { episode: episodeOn }) => {
    const episodeId = episodeOn(row.episode, on);
    if (episodeId === undefined) return [{ lacks: 'episode' }];
    const { level, criteria } = row;
    if (level === undefined && criteria === undefined && areas === undefined) return [{ lacks: 'level' }];
    return [
      given({ level, criteria }, ['level', 'criteria'], (assessed) =>
        step({ name: 'complexity', column: 'level' }, Client.assessComplexity, {
          on,
          episodeId,
          ...assessed,
        }),
      ),
      given({ areas }, ['areas'], (assessed) =>
        step({ name: 'needs', column: 'areas' }, Client.assessNeeds, { on, episodeId, ...assessed }),
      ),
    ];
  },
});

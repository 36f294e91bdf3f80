import type { OperationId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import fc from 'fast-check';
import { act, type ClientScene } from '../client-act';
import { operationBack } from '../known-ids';
import { back, either } from '../pick';
import { operationNo } from '../world';

const answer = fc.constantFrom(...(Object.keys(Client.Answer.keys) as Client.Answer[]));
const labour = Object.keys(Client.LabourStatus.keys) as Client.LabourStatus[];
const education = Object.keys(Client.EducationLevel.keys) as Client.EducationLevel[];

const operationOf = (scene: ClientScene, before: number): OperationId =>
  operationBack(scene, before) ?? operationNo(1);

/** Records of a participant for the indicators of an operation. */
export const participation = {
  recordParticipationEntry: act(
    {
      episode: back,
      labourStatus: either(...labour),
      education: either(...education),
      disability: answer,
      foreignBackground: answer,
      minority: answer,
      homeless: answer,
      rural: answer,
    },
    ({ episode, ...facts }, scene) =>
      Client.recordParticipationEntry({ ...scene.when, ...facts, operationId: operationOf(scene, episode) }),
  ),
  recordParticipationExit: act(
    { episode: back, jobSearching: answer, inTraining: answer, qualified: answer, employed: answer },
    ({ episode, ...facts }, scene) =>
      Client.recordParticipationExit({ ...scene.when, ...facts, operationId: operationOf(scene, episode) }),
  ),
  recordParticipationFollowUp: act(
    { episode: back, employed: answer, improved: answer },
    ({ episode, ...facts }, scene) =>
      Client.recordParticipationFollowUp({
        ...scene.when,
        ...facts,
        operationId: operationOf(scene, episode),
      }),
  ),
};

import { type OperationId, ReferralId, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import fc from 'fast-check';
import { back, either, rarely } from '../pick';
import { operationNo } from '../world';
import { act, type ClientScene } from './act';
import { episodeBack, operationBack, referralBack } from './ids';

/** What other institutions do for a person. */
export const referral = {
  makeReferral: act(
    { episode: back, again: rarely, overridden: fc.boolean() },
    ({ episode, again, overridden }, scene) =>
      Client.makeReferral({
        ...scene.when,
        referralId: again ? referralBack(scene, 0) : scene.world.fresh(ReferralId),
        episodeId: episodeBack(scene, episode),
        institution: text('employment agency'),
        service: text('Latvian course'),
        ...(overridden ? { overridden: text('danger to life') } : {}),
      }),
  ),
  answerReferral: act(
    { referral: back, answer: either('accepted' as const, 'rejected' as const) },
    ({ referral: which, answer }, scene) =>
      Client.answerReferral({ ...scene.when, referralId: referralBack(scene, which), answer }),
  ),
  completeReferral: act(
    { referral: back, result: either('done' as const, 'revoked' as const) },
    ({ referral: which, result }, scene) =>
      Client.completeReferral({ ...scene.when, referralId: referralBack(scene, which), result }),
  ),
};

const answer = fc.constantFrom(...(Object.keys(Client.Answer.keys) as Client.Answer[]));
const labour = Object.keys(Client.LabourStatus.keys) as Client.LabourStatus[];
const education = Object.keys(Client.EducationLevel.keys) as Client.EducationLevel[];

const operationOf = (scene: ClientScene, before: number): OperationId =>
  operationBack(scene, before) ?? operationNo(1);

/** What a person is counted for in an operation. */
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

import { WorkerId } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { text } from '../../language';
import { anId } from '../values/code';
import { aDay, aKey, aText, aWhole, aWord, fieldTitle, oneOf, required, several } from '../values/column';
import { episode } from './service';
import { given, key, person, sheetOf } from './sheet-of';
import { ENDING, step } from './step';

/** Inclusion plans; the row's key names the plan. */
export const plans = sheetOf({
  name: 'plans',
  title: text('Plāni', 'Plans'),
  columns: {
    person,
    key,
    episode,
    on: required(aDay(text('Sastādīts', 'Drawn up on'))),
    agreedOn: aDay(text('Saskaņots', 'Agreed on')),
    agreedBy: aWord('agreedBy', Client.PlanAgreed.required.agreedBy),
    closedOn: aDay(text('Slēgts', 'Closed on')),
    outcome: aWord('outcome', Client.PlanOutcome),
  },
  steps: ({ on, person: of, key: plan, ...row }, { ids, episode: episodeOn }) => {
    const episodeId = episodeOn(row.episode, on);
    if (episodeId === undefined) return [{ lacks: 'episode' }];
    const planId = ids.of('plan', of, plan);
    const { agreedOn, agreedBy, closedOn, outcome } = row;
    return [
      step({ name: 'drawn', column: 'on' }, Client.drawUpPlan, { on, episodeId, planId }),
      given({ agreedOn, agreedBy }, ['agreedOn', 'agreedBy'], (agreed) =>
        step({ name: 'agreed', column: 'agreedOn' }, Client.agreePlan, {
          on: agreed.agreedOn,
          planId,
          agreedBy: agreed.agreedBy,
        }),
      ),
      given({ closedOn, outcome }, ['closedOn', 'outcome'], (closed) =>
        step({ name: 'closed', column: 'closedOn', rank: ENDING - 1 }, Client.closePlan, {
          on: closed.closedOn,
          planId,
          outcome: closed.outcome,
        }),
      ),
    ];
  },
});

const RESULTS = [
  ['achieved', text('sasniegts', 'achieved')],
  ['sustaining', text('sasniegts, tiek uzturēts', 'achieved, being kept')],
  ['not-achieved', text('nav sasniegts', 'not achieved')],
  ['no-progress', text('bez virzības', 'no progress')],
  ['not-attainable', text('nav sasniedzams', 'not attainable')],
  ['cancelled', text('atcelts', 'cancelled')],
  ['rejected', text('klients noraidījis', 'rejected by the client')],
] as const;

/** Goals of plans; the row's key names the goal. */
export const goals = sheetOf({
  name: 'goals',
  title: text('Mērķi', 'Goals'),
  columns: {
    person,
    key,
    plan: required(aKey(fieldTitle('planId'))),
    on: required(aDay(text('Izvirzīts', 'Set on'))),
    term: required(aWord('term', Client.GoalTerm)),
    area: required(aWord('area', Client.GoalArea)),
    text: aText(fieldTitle('text')),
    targetOn: aDay(fieldTitle('targetOn')),
    resultOn: aDay(text('Rezultāta diena', 'Day of the result')),
    result: oneOf(text('Rezultāts', 'Result'), RESULTS),
  },
  steps: (row, { ids }) => {
    const { on, term, area, targetOn } = row;
    const goalId = ids.of('goal', row.person, row.key);
    return [
      step({ name: 'set', column: 'on' }, Client.setPlanGoal, {
        on,
        planId: ids.of('plan', row.person, row.plan),
        goalId,
        term,
        area,
        ...(row.text === undefined ? {} : { text: row.text }),
        ...(targetOn === undefined ? {} : { targetOn }),
      }),
      given({ resultOn: row.resultOn, result: row.result }, ['resultOn', 'result'], (ended) => {
        const at = { name: 'result', column: 'resultOn', rank: ENDING - 2 };
        const facts = { on: ended.resultOn, goalId };
        const { result } = ended;
        if (result === 'cancelled') return step(at, Client.cancelGoal, facts);
        if (result === 'rejected') return step(at, Client.rejectGoal, facts);
        return result === 'achieved' || result === 'sustaining'
          ? step(at, Client.achieveGoal, { ...facts, achievement: result })
          : step(at, Client.failGoal, { ...facts, achievement: result });
      }),
    ];
  },
});

/** Contacts in which support was delivered. */
export const contacts = sheetOf({
  name: 'contacts',
  title: text('Kontakti', 'Contacts'),
  columns: {
    person,
    key,
    episode,
    on: required(aDay(fieldTitle('on'))),
    kind: required(aWord('kind', Client.ContactKind)),
    mode: required(aWord('mode', Client.ContactMode)),
    workers: required(several(anId(fieldTitle('workerIds'), 'workers', WorkerId))),
    minutes: aWhole(fieldTitle('minutes')),
    goals: several(aKey(fieldTitle('goalIds'))),
    group: aKey(fieldTitle('groupId')),
  },
  steps: (row, { ids, episode: episodeOn }) => {
    const { on, kind, mode, workers: workerIds, minutes, group } = row;
    const episodeId = episodeOn(row.episode, on);
    if (episodeId === undefined) return [{ lacks: 'episode' }];
    const goalIds = row.goals?.map((each) => ids.of('goal', row.person, each));
    return [
      step({ name: 'delivered', column: 'on', rank: 1 }, Client.deliverSupport, {
        on,
        contactId: ids.of('contact', row.person, row.key),
        episodeId,
        kind,
        mode,
        workerIds,
        ...(goalIds === undefined ? {} : { goalIds }),
        ...(minutes === undefined ? {} : { minutes }),
        ...(group === undefined ? {} : { groupId: ids.of('group', group) }),
      }),
    ];
  },
});

/** Referrals to institutions; the row's key names the referral. */
export const referrals = sheetOf({
  name: 'referrals',
  title: text('Nosūtījumi', 'Referrals'),
  columns: {
    person,
    key,
    episode,
    on: required(aDay(fieldTitle('on'))),
    institution: required(aText(fieldTitle('institution'))),
    service: required(aText(fieldTitle('service'))),
    overridden: aText(fieldTitle('overridden')),
    answeredOn: aDay(text('Atbildēts', 'Answered on')),
    answer: aWord('answer', Client.ReferralAnswered.required.answer),
    completedOn: aDay(text('Pabeigts', 'Completed on')),
    result: aWord('result', Client.ReferralCompleted.required.result),
  },
  steps: (row, { ids, episode: episodeOn }) => {
    const { on, institution, service, overridden, answeredOn, answer, completedOn, result } = row;
    const episodeId = episodeOn(row.episode, on);
    if (episodeId === undefined) return [{ lacks: 'episode' }];
    const referralId = ids.of('referral', row.person, row.key);
    return [
      step({ name: 'made', column: 'on' }, Client.makeReferral, {
        on,
        referralId,
        episodeId,
        institution,
        service,
        ...(overridden === undefined ? {} : { overridden }),
      }),
      given({ answeredOn, answer }, ['answeredOn', 'answer'], (answered) =>
        step({ name: 'answered', column: 'answeredOn', rank: 2 }, Client.answerReferral, {
          on: answered.answeredOn,
          referralId,
          answer: answered.answer,
        }),
      ),
      given({ completedOn, result }, ['completedOn', 'result'], (completed) =>
        step({ name: 'completed', column: 'completedOn', rank: 3 }, Client.completeReferral, {
          on: completed.completedOn,
          referralId,
          result: completed.result,
        }),
      ),
    ];
  },
});

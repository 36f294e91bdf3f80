import { describe, expect, it } from '@jest/globals';
import { newId } from '@pavadonis/casework';
import { ClientId, clientStream } from '@pavadonis/domain';
import { clientForms } from '../../src/forms/all';
import { OTHER, OWN } from '../support/accounts';
import type { Browser } from '../support/browser';
import { contracts, operationId, others, own, twoClients, workerId } from '../support/prepared';
import { filledIn, type Filling, opened, recordedOf, sent, typesAfter } from '../support/sending';
import { trialDesk } from '../support/trial-desk';

const trial = trialDesk(twoClients);

const { episodeId, planId, goalId } = own;
const decision = { 'decision.kind': 'decision', 'decision.number': '24-117' };

/** Stands for the one thing that a form offers to choose. */
const OFFERED = 'the one that is offered';

const chosenIn = (body: string, filling: Filling): Filling =>
  Object.fromEntries(
    Object.entries(filling).map(([name, value]) => {
      const [, id = ''] = new RegExp(`name="${name}".*?<option value="([^"]+)"`, 's').exec(body) ?? [];
      return [name, value === OFFERED ? id : value];
    }),
  );

const SERVICE = {
  serviceKind: 'social_worker_and_mentor',
  contractId: contracts[OWN] ?? '',
  operationId,
};
const ENTRY = {
  labourStatus: 'inactive',
  education: 'isced-3-4',
  disability: 'no',
  foreignBackground: 'yes',
  minority: 'refused',
  homeless: 'no',
  rural: 'no',
};
const EXIT = { jobSearching: 'yes', inTraining: 'no', qualified: 'no', employed: 'no' };

/** The forms in an order in which a client's life could take them, each with what a caseworker fills in and what it records. */
const LIFE: readonly (readonly [form: string, filling: Filling, records: string])[] = [
  ['agree-plan', { on: '2024-02-05', planId, agreedBy: 'client' }, 'PlanAgreed'],
  ['progress-goal', { on: '2024-02-06', goalId, achievement: 'improving' }, 'PlanGoalProgressed'],
  ['put-goal-on-hold', { on: '2024-02-07', goalId }, 'PlanGoalPutOnHold'],
  ['resume-goal', { on: '2024-02-08', goalId }, 'PlanGoalResumed'],
  ['achieve-goal', { on: '2024-02-09', goalId, achievement: 'achieved' }, 'PlanGoalAchieved'],
  ['reopen-goal', { on: '2024-02-10', goalId }, 'PlanGoalReopened'],
  ['fail-goal', { on: '2024-02-11', goalId, achievement: 'no-progress' }, 'PlanGoalNotAchieved'],
  ['revise-plan', { on: '2024-02-12', planId, reason: 'another school' }, 'PlanRevised'],
  ['set-goal', { on: '2024-02-13', planId, term: 'long', area: 'housing', text: 'a flat' }, 'PlanGoalSet'],
  ['agree-plan', { on: '2024-02-13', planId, agreedBy: 'client' }, 'PlanAgreed'],
  [
    'deliver-support',
    { on: '2024-02-14', episodeId, kind: 'school', mode: 'remote', minutes: '45', workerIds: [workerId] },
    'SupportDelivered',
  ],
  ['assign-worker', { on: '2024-02-15', episodeId, workerId, role: 'mentor' }, 'WorkerAssigned'],
  ['unassign-worker', { on: '2024-02-15', episodeId, workerId }, 'WorkerUnassigned'],
  ['give-consent', { on: '2024-02-15', scopes: ['service', 'referral'], givenBy: 'client' }, 'ConsentGiven'],
  [
    'make-referral',
    { on: '2024-02-15', episodeId, institution: 'Rīgas 1. vidusskola', service: 'a place in a class' },
    'ReferralMade',
  ],
  ['answer-referral', { on: '2024-02-15', referralId: OFFERED, answer: 'accepted' }, 'ReferralAnswered'],
  ['complete-referral', { on: '2024-02-15', referralId: OFFERED, result: 'done' }, 'ReferralCompleted'],
  ['record-entry', { on: '2024-01-10', operationId, ...ENTRY }, 'ParticipationEntryRecorded'],
  ['refuse-status', { on: '2024-02-15', ...decision }, 'StatusRefused'],
  ['grant-status', { on: '2024-02-16', status: 'refugee', ...decision }, 'StatusGranted'],
  [
    'extend-service',
    { on: '2024-02-16', episodeId, until: '2025-06-30', decidedBy: workerId, reason: 'the goal of a flat' },
    'ServiceExtended',
  ],
  [
    'change-residence',
    { on: '2024-02-16', 'residence.kind': 'private', 'residence.municipality': 'Rīga' },
    'ResidenceChanged',
  ],
  ['close-plan', { on: '2024-02-17', planId, outcome: 'abandoned' }, 'PlanClosed'],
  ['draw-up-plan', { on: '2024-02-18', episodeId }, 'PlanDrawnUp'],
  [
    'leave-latvia',
    { on: '2024-02-20', learnedOn: '2024-02-21', mode: 'self', certainty: 'presumed', destination: 'DE' },
    'LeftLatvia',
  ],
  ['return-to-latvia', { on: '2024-02-22', basis: 'own' }, 'ReturnedToLatvia'],
  ['end-service', { on: '2024-02-23', episodeId, reason: 'plan_fulfilled' }, 'ServiceEnded'],
  ['record-exit', { on: '2024-02-26', operationId, ...EXIT }, 'ParticipationExitRecorded'],
];

const pathOf = (form: string): string => `/clients/${own.clientId}/${form}`;

describe('a form', () => {
  it('of each daily decision records its event once, also where it is sent twice at once', async () => {
    const browser = await trial.signedIn('caseworker');
    for (const [form, filling, records] of LIFE) {
      const before = (await recordedOf(trial, own.clientId)).length;
      const held = await opened(browser, pathOf(form));
      const facts = chosenIn(held.body, filling);
      const answers = await Promise.all([sent(browser, held, facts), sent(browser, held, facts)]);
      expect([form, ...answers.map(({ status }) => status)]).toEqual([form, 303, 303]);
      expect(await typesAfter(trial, own.clientId, before)).toEqual([records]);
      expect((await browser.get(answers[0].location ?? '')).status).toBe(200);
    }
    const events = await recordedOf(trial, own.clientId);
    const { by } = events.at(-1)?.metadata ?? {};
    expect(by).toEqual({ actor: 'caseworker-7', role: 'caseworker', provider: OWN });
    const revised = events.map(({ event }) => event).find(({ type }) => type === 'PlanRevised');
    expect(revised?.type === 'PlanRevised' && revised.reason.slice(0, 9)).toBe('sealed:1:');
  });
});

const PERSON = {
  on: '2024-03-01',
  sex: 'female',
  'birth.date': '1990-05-17',
  'birth.precision': 'year',
  nationalities: ['AF', ''],
  countryOfOrigin: 'AF',
  arrivalMode: 'spontaneous',
};

/** Registers a client and returns the number. */
const registered = async (browser: Browser): Promise<ClientId> => {
  const held = await opened(browser, '/register');
  const [first, second] = await Promise.all([sent(browser, held, PERSON), sent(browser, held, PERSON)]);
  expect([first.status, second.status]).toEqual([303, 303]);
  const id = held.hidden['client'];
  if (!ClientId.is(id)) throw new Error('no number of the client');
  return id;
};

describe('a newcomer', () => {
  it('is registered once, applies, and begins to be served under a contract of the own provider', async () => {
    const browser = await trial.signedIn('caseworker');
    const id = await registered(browser);
    const lodged = await filledIn(browser, `/clients/${id}/lodge-application`, { on: '2024-03-01' });
    const start = { on: '2024-03-02', serviceKind: 'social_worker_and_mentor', operationId };
    const foreign = { ...start, contractId: contracts[OTHER] ?? '' };
    const refused = await filledIn(browser, `/clients/${id}/start-service`, foreign);
    const begun = await filledIn(browser, `/clients/${id}/start-service`, {
      ...start,
      contractId: contracts[OWN] ?? '',
    });
    expect([lodged.status, refused.status, begun.status]).toEqual([303, 422, 303]);
    expect(await typesAfter(trial, id, 0)).toEqual([
      'ClientRegistered',
      'AsylumApplicationLodged',
      'ServiceStarted',
    ]);
  });

  it('whose number is that of another client is not registered, and nothing of that client is told', async () => {
    const browser = await trial.signedIn('caseworker');
    const held = await opened(browser, '/register');
    const { status, body } = await browser.post('/register', {
      ...held.hidden,
      ...PERSON,
      client: others.clientId,
    });
    expect([status, body.includes('preparing')]).toEqual([404, false]);
  });
});

const DAY = 24 * 60 * 60 * 1000;

/** The forms that other tests of this file send. */
const ELSEWHERE = [
  'lodge-application',
  'start-service',
  'hand-over-service',
  'merge',
  'extend-status',
  'record-final-decision',
  'record-follow-up',
  'cancel-goal',
  'reject-goal',
];

describe('the forms of this file', () => {
  it('are all that there are', () => {
    const sentHere = [...LIFE.map(([form]) => form), ...ELSEWHERE];
    expect([...new Set(sentHere)].sort()).toEqual(clientForms.map(({ name }) => name).sort());
  });
});

describe('the law and the funds', () => {
  it('are followed to a permit, a final decision, and the situation six months after the exit', async () => {
    const browser = await trial.signedIn('coordinator');
    const [holder, refused] = [await registered(browser), await registered(browser)];
    const today = { on: '2024-03-01' };
    const steps: readonly (readonly [client: ClientId, form: string, filling: Filling])[] = [
      [holder, 'lodge-application', today],
      [holder, 'start-service', { ...today, ...SERVICE }],
      [holder, 'draw-up-plan', { ...today, episodeId: OFFERED }],
      [holder, 'set-goal', { ...today, planId: OFFERED, term: 'short', area: 'language' }],
      [holder, 'cancel-goal', { on: '2024-03-02', goalId: OFFERED }],
      [holder, 'set-goal', { on: '2024-03-02', planId: OFFERED, term: 'long', area: 'housing' }],
      [holder, 'reject-goal', { on: '2024-03-03', goalId: OFFERED }],
      [holder, 'grant-status', { on: '2024-03-03', status: 'alternative', ...decision }],
      [holder, 'extend-status', { on: '2024-03-03', until: '2025-03-02' }],
      [holder, 'record-entry', { ...today, operationId, ...ENTRY }],
      [holder, 'end-service', { on: '2024-03-03', episodeId: OFFERED, reason: 'client_declined' }],
      [refused, 'lodge-application', today],
      [refused, 'refuse-status', { ...today, ...decision }],
      [refused, 'record-final-decision', { on: '2024-03-03' }],
    ];
    const take = async (each: Browser, [client, form, filling]: (typeof steps)[number]): Promise<void> => {
      const held = await opened(each, `/clients/${client}/${form}`);
      const { status, body } = await sent(each, held, chosenIn(held.body, filling));
      expect([form, status, /class="error"[^>]*>[^<]*/.exec(body)?.[0]]).toEqual([form, 303, undefined]);
    };
    for (const step of steps) await take(browser, step);
    trial.pass(200 * DAY);
    const later = await trial.signedIn('coordinator');
    await take(later, [
      holder,
      'record-follow-up',
      { on: '2024-09-10', operationId, employed: 'yes', improved: 'yes' },
    ]);
    expect((await typesAfter(trial, holder, 0)).at(-1)).toBe('ParticipationFollowUpRecorded');
    expect((await typesAfter(trial, refused, 0)).at(-1)).toBe('DecisionBecameFinal');
  });
});

describe('a coordinator', () => {
  it('hands a service over to another provider, and merges a file into another one', async () => {
    const browser = await trial.signedIn('coordinator');
    const handedOver = await filledIn(browser, `/clients/${others.clientId}/hand-over-service`, {
      on: '2024-03-01',
      episodeId: others.episodeId,
      contractId: contracts[OWN] ?? '',
      operationId,
    });
    expect(handedOver.status).toBe(303);
    const id = await registered(browser);
    const end = own.clientId.slice(-12);
    const merged = await filledIn(browser, `/clients/${id}/merge`, { on: '2024-03-02', survivorId: end });
    expect([merged.status, await typesAfter(trial, id, 1)]).toEqual([303, ['ClientsMerged']]);
    const { location } = await browser.get(`/clients/${id}`);
    expect(location?.startsWith(`/clients/${own.clientId}`)).toBe(true);
  });

  it('is told beside the field that there is no such other client', async () => {
    const browser = await trial.signedIn('coordinator');
    const survivorId = newId(ClientId);
    const answer = await filledIn(browser, `/clients/${own.clientId}/merge`, {
      on: '2024-03-02',
      survivorId,
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('id="field-survivorId-error"');
    const { revision } = await trial.desk().office.state(clientStream(survivorId));
    expect(revision).toBe('no_stream');
  });
});

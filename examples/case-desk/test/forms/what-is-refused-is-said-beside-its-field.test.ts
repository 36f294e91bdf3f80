import { describe, expect, it } from '@jest/globals';
import { contracts, operationId, own, twoClients, workerId } from '../support/prepared';
import { OWN } from '../support/accounts';
import { filledIn, type Filling, opened, recordedOf, sent, typesAfter } from '../support/sending';
import { trialDesk } from '../support/trial-desk';

const trial = trialDesk(twoClients);

const { clientId, episodeId, planId, goalId } = own;
const pathOf = (form: string): string => `/clients/${clientId}/${form}`;

const contact = { on: '2024-02-14', episodeId, kind: 'school', mode: 'remote', workerIds: workerId };

/** A form, what is filled in, the field that it is said beside, and a part of the text in Latvian. */
const REFUSED: readonly (readonly [
  what: string,
  form: string,
  filling: Filling,
  field: string,
  text: string,
])[] = [
  ['a day that is none', 'agree-plan', { on: '2024-02-30', planId, agreedBy: 'client' }, 'on', 'kalendārā'],
  [
    'a day to come',
    'agree-plan',
    { on: '2024-03-05', planId, agreedBy: 'client' },
    'on',
    'vēl nav pienākusi',
  ],
  ['an empty field', 'agree-plan', { on: '2024-02-05', planId, agreedBy: '' }, 'agreedBy', 'jāaizpilda'],
  ['a word that is none', 'agree-plan', { on: '2024-02-05', planId, agreedBy: 'x' }, 'agreedBy', 'vārdiem'],
  [
    'another client’s episode',
    'draw-up-plan',
    { on: '2024-02-05', episodeId: goalId },
    'episodeId',
    'piedāvātajiem',
  ],
  ['minutes that are no number', 'deliver-support', { ...contact, minutes: 'x' }, 'minutes', 'skait'],
  ['a contact before the service', 'deliver-support', { ...contact, on: '2024-01-02' }, 'on', 'sākās'],
  ['a contact of nobody', 'deliver-support', { ...contact, workerIds: '' }, 'workerIds', 'darbiniek'],
  [
    'an end without its reason',
    'end-service',
    { on: '2024-03-01', episodeId, reason: 'other' },
    'note',
    'iemesl',
  ],
  [
    'an end before a contact',
    'end-service',
    { on: '2024-01-15', episodeId, reason: 'no_contact' },
    'on',
    '2024',
  ],
  [
    'a goal that is due before it is set',
    'set-goal',
    { on: '2024-02-05', planId, term: 'short', area: 'health', targetOn: '2024-02-01' },
    'targetOn',
    'mērķ',
  ],
  [
    'a status without its decision',
    'grant-status',
    { on: '2024-02-05', status: 'refugee' },
    'decision.kind',
    'jāaizpilda',
  ],
  [
    'a second service beside the first',
    'start-service',
    {
      on: '2024-02-05',
      serviceKind: 'social_worker_and_mentor',
      contractId: contracts[OWN] ?? '',
      operationId,
    },
    'on',
    'posm',
  ],
  [
    'a departure learned of before it',
    'leave-latvia',
    { on: '2024-02-05', learnedOn: '2024-02-01', mode: 'self', certainty: 'confirmed' },
    'learnedOn',
    'pametis',
  ],
];

const errorAt = (body: string, field: string): string | undefined =>
  new RegExp(`id="field-${field.replace('.', '-')}-error">([^<]*)<`).exec(body)?.[1];

describe('a form that is refused', () => {
  it.each(REFUSED)(
    'says so beside the field and in front, and records nothing: %s',
    async (_, form, filling, field, text) => {
      const browser = await trial.signedIn('caseworker');
      const before = (await recordedOf(trial, clientId)).length;
      const { status, body } = await filledIn(browser, pathOf(form), filling);
      const error = errorAt(body, field) ?? '';
      expect([status, error.toLowerCase()]).toEqual([422, expect.stringContaining(text)]);
      const summary = body.slice(
        body.indexOf('role="alert"'),
        body.indexOf('<form method="post" action="/clients'),
      );
      expect(summary).toContain(`href="#field-${field.replace('.', '-')}"`);
      expect(body).toMatch(/<title>Kļūda: /);
      expect(await typesAfter(trial, clientId, before)).toEqual([]);
    },
  );

  it('shows what was typed again, as a text and not as markup', async () => {
    const browser = await trial.signedIn('caseworker');
    const typed = '"><script>alert(1)</script>';
    const filling = { on: '2024-02-05', planId, term: 'short', area: '', text: typed };
    const { body } = await filledIn(browser, pathOf('set-goal'), filling);
    expect(body).toContain('&quot;&gt;&lt;script&gt;');
    expect(body).not.toContain('<script');
  });

  it('is recorded when it is mended and sent again', async () => {
    const browser = await trial.signedIn('caseworker');
    const held = await opened(browser, pathOf('set-goal'));
    const filling = { on: '2024-02-05', planId, term: 'short', area: '' };
    expect((await sent(browser, held, filling)).status).toBe(422);
    expect((await sent(browser, held, { ...filling, area: 'health' })).status).toBe(303);
  });

  it('speaks English to whoever asked for it', async () => {
    const browser = await trial.signedIn('caseworker');
    await browser.get('/language/en');
    const { body } = await filledIn(browser, pathOf('agree-plan'), {
      on: '2024-03-05',
      planId,
      agreedBy: 'client',
    });
    expect(body).toContain('<html lang="en">');
    expect(errorAt(body, 'on')).toBe('This day has not come yet.');
  });
});

describe('a form that was recorded', () => {
  it('and is changed and sent again, is not dropped without a word', async () => {
    const browser = await trial.signedIn('caseworker');
    const held = await opened(browser, pathOf('deliver-support'));
    expect((await sent(browser, held, { ...contact, minutes: '30' })).status).toBe(303);
    const before = (await recordedOf(trial, clientId)).length;
    const { status, body } = await sent(browser, held, { ...contact, minutes: '60' });
    expect([status, body.includes('jau ir ierakstīta citādi')]).toEqual([422, true]);
    expect(await typesAfter(trial, clientId, before)).toEqual([]);
  });
});

describe('two people at one client', () => {
  it('are told of each other: the later one sees what was recorded, and may send again', async () => {
    const [one, other] = [await trial.signedIn('caseworker'), await trial.signedIn('coordinator')];
    const [first, second] = [
      await opened(one, pathOf('deliver-support')),
      await opened(other, pathOf('deliver-support')),
    ];
    expect((await sent(one, first, { ...contact, on: '2024-02-15' })).status).toBe(303);
    const overtaken = await sent(other, second, { ...contact, on: '2024-02-16' });
    expect(overtaken.status).toBe(409);
    expect(overtaken.body).toContain('Atbalsts sniegts, 15.02.2024');
    expect(overtaken.body).toContain('ierakstīja caseworker-7');
    const seen = /name="seen" value="(\d+)"/.exec(overtaken.body)?.[1] ?? '';
    const again = await sent(other, second, { ...contact, on: '2024-02-16', seen });
    expect(again.status).toBe(303);
  });
});

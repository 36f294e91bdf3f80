import { describe, expect, it } from '@jest/globals';
import { clientStream, civilDate, instant } from '@pavadonis/domain';
import { initial } from '@pavadonis/domain/client';
import { notationOf } from '@pavadonis/page';
import { everyEvent } from '@pavadonis/testing/examples/every-event';
import { clientForms } from '../../src/forms/all';
import { registerClient } from '../../src/forms/chapters/registration';
import type { At } from '../../src/forms/form';
import { formOf, sentOf } from '../../src/forms/values';
import { people } from '../support/accounts';
import { own } from '../support/prepared';
import { trialDesk } from '../support/trial-desk';

const trial = trialDesk();

const at = (): At => {
  const stream = clientStream(own.clientId);
  return {
    visit: {
      desk: trial.desk(),
      session: { account: people.coordinator, csrf: '', secret: '' },
      language: 'lv',
      notation: notationOf('lv'),
      now: instant('2024-03-04T08:00:00.000Z'),
      today: civilDate('2024-03-04'),
      path: '/',
      part: () => '',
      query: () => undefined,
      sent: new Map(),
    },
    person: { stream, streams: [stream], state: initial, recorded: [], seen: 0 },
  };
};

const cases = [registerClient, ...clientForms].flatMap((form) =>
  everyEvent.client.flatMap((event) =>
    event.type === form.read?.type ? [[form.name, event, form] as const] : [],
  ),
);

describe('a form', () => {
  it('has an example of each event that it reads', () => {
    const read = [registerClient, ...clientForms].flatMap(({ name, read: reader }) => reader && name);
    expect(new Set(cases.map(([name]) => name))).toEqual(new Set(read.filter((name) => name !== undefined)));
  });

  it.each(cases)('that an event fills in reads that event: %s', (_, event, { fields, read, complete }) => {
    const all = fields(at());
    const shown = new Set(all.map(({ name }) => name.split('.')[0]));
    const held = Object.entries(event).filter(([name]) => shown.has(name) || name === 'type' || name === 'v');
    const made = read?.eventOf(formOf(all, sentOf(all, event)));
    if (made?._tag !== 'Right') throw new Error('not read');
    // what is looked up beside them is of no form
    const lookedUp = complete === undefined ? [] : ['providerId', 'ruleSet', 'targetGroup'];
    const filledIn = Object.entries(made.right).filter(([name]) => !lookedUp.includes(name));
    expect(Object.fromEntries(filledIn)).toEqual(Object.fromEntries(held));
  });
});

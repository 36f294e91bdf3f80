import { describe, expect, it } from '@jest/globals';
import { amendEvent, type Decision, record, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { planGoalProgressed, planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { command, firstOf, office, returning, storeOf, stream } from './support/office';

/** Overwrites all that can be reached from a thing that a host was given. */
const spoil = (thing: unknown, seen = new Set<unknown>()): void => {
  if (typeof thing !== 'object' || thing === null || seen.has(thing)) return;
  seen.add(thing);
  if (thing instanceof Map) {
    for (const each of thing.values()) spoil(each, seen);
    thing.clear();
    return;
  }
  for (const each of Object.values(thing)) spoil(each, seen);
  if (Array.isArray(thing)) thing.length = 0;
  else for (const name of Object.keys(thing)) Object.assign(thing, { [name]: 'spoilt' });
};

// as a class would have
const methods = { reset: () => undefined };

/** An office that has recorded two events, and what a fresh one reads. */
const begun = async () => {
  const store = await storeOf();
  const asked = office(store);
  const isAsStored = async (): Promise<void> => {
    expect(await orThrow(asked.state(stream))).toEqual(await orThrow(office(store).state(stream)));
  };
  return { store, asked, isAsStored };
};

describe('a cached stream', () => {
  it('does not change with the form that a command was made of', async () => {
    const { asked, isAsStored } = await begun();
    const form = planGoalSet.facts();
    await orThrow(asked.decide(stream, Client.setPlanGoal, form, command(1)));
    spoil(form);
    await isAsStored();
  });

  it.each([
    ['a form', (facts: object) => facts],
    ['a form of a class', (facts: object) => Object.assign(Object.create(methods) as object, facts)],
  ])('takes %s as it was when the command was sent', async (_, formOf) => {
    const store = await storeOf();
    const form = formOf(planGoalSet.facts()) as ReturnType<typeof planGoalSet.facts>;
    const sent = office(store).decide(stream, Client.setPlanGoal, form, command(1))();
    spoil(form);
    expect(await sent).toMatchObject({ right: { events: [{ event: planGoalSet() }] } });
  });

  it('takes further arguments as they were when the command was sent', async () => {
    const form = planGoalSet.facts();
    const decision = (_: undefined, facts: typeof form) => () => record(Client.PlanGoalSet.of(facts));
    const sent = office(await storeOf()).decide(stream, decision, undefined, form, command(1))();
    spoil(form);
    expect(await sent).toMatchObject({ right: { events: [{ event: planGoalSet() }] } });
  });

  it('does not change with the events that a decision returned', async () => {
    const { asked, isAsStored } = await begun();
    const events: Client.Event[] = [planGoalSet(), planGoalProgressed()];
    const decision: Decision<never, Client.Event> = E.right(events);
    await orThrow(asked.decide(stream, ...returning(decision), command(1)));
    spoil(events);
    await isAsStored();
  });

  it('does not change with the outcome of a command, also of one that was sent again', async () => {
    const { asked, isAsStored } = await begun();
    const send = () => orThrow(asked.decide(stream, ...returning(record(planGoalSet())), command(1)));
    spoil(await send());
    await isAsStored();
    const again = await send();
    expect(again).toMatchObject({ events: [{ event: planGoalSet() }] });
    spoil(again);
    await isAsStored();
  });

  it('does not change with the state that was asked for', async () => {
    const { asked, isAsStored } = await begun();
    await orThrow(asked.decide(stream, ...returning(record(planGoalSet())), command(1)));
    spoil(await orThrow(asked.state(stream)));
    await isAsStored();
  });

  it('does not change with the contacts of a state, which are as many as a stream is long', async () => {
    const { asked, isAsStored } = await begun();
    await orThrow(asked.decide(stream, ...returning(record(supportDelivered())), command(1)));
    const { work } = (await orThrow(asked.state(stream))).state;
    const ways = [
      work.contacts.values(),
      new Map(work.contacts).values(),
      [...work.contacts].map(([, each]) => each),
    ];
    for (const contacts of ways)
      for (const contact of contacts) {
        expect(() => Object.assign(contact, { minutes: 0 })).toThrow(TypeError);
        expect(() => (contact.workerIds as unknown[]).push('nobody')).toThrow(TypeError);
      }
    work.contacts.forEach((contact) => {
      expect(() => Object.assign(contact, { minutes: 0 })).toThrow(TypeError);
    });
    await isAsStored();
  });

  it('does not change with a refusal that holds a part of the state', async () => {
    const { asked, isAsStored } = await begun();
    const refuse = () => (state: Client.State) => E.left({ _tag: 'Never' as const, state });
    spoil(await orThrow(asked.decide(stream, refuse, undefined, command(1))));
    await isAsStored();
  });

  it('does not change with the record that a correction was asked with', async () => {
    const { asked, isAsStored } = await begun();
    await orThrow(asked.decide(stream, ...returning(record(planGoalSet())), command(1)));
    const { on, reason } = { on: planGoalSet().on, reason: text('typed wrongly') };
    const to = planGoalSet();
    let given: unknown;
    const amend = (facts: Parameters<typeof amendEvent<Client.Event>>[0]) => {
      const decide = amendEvent<Client.Event>(facts);
      return (recorded: Parameters<typeof decide>[0]) => {
        given = recorded;
        return decide(recorded);
      };
    };
    await orThrow(asked.correct(stream, amend, { on, target: firstOf(1), to, reason }, command(2)));
    spoil(given);
    spoil(to);
    await isAsStored();
  });
});

describe('what a decision returns', () => {
  it('comes back from the store as the outcome says, whatever object it was', async () => {
    const { store, asked } = await begun();
    const odd = Object.assign(Object.create({ toJSON: () => ({}) }) as object, planGoalSet());
    const outcome = await orThrow(
      asked.decide(stream, ...returning(record(odd as Client.Event)), command(1)),
    );
    expect(outcome).toMatchObject({ _tag: 'Recorded', events: [{ event: planGoalSet() }] });
    expect(await orThrow(office(store).decide(stream, ...returning(E.right([])), command(1)))).toEqual(
      outcome,
    );
  });

  it.each([
    ['inherits its facts', Object.create(planGoalSet()) as Client.Event],
    ['is none', undefined as never],
    ['is of no known type', { type: 'PlanBurned', v: 1, on: '2024-01-01' } as never],
  ])('is refused where it %s, and nothing is recorded', async (_, event: Client.Event) => {
    const { asked, isAsStored } = await begun();
    expect(await asked.decide(stream, ...returning(record(event)), command(1))()).toMatchObject(
      E.left({ _tag: 'Unencodable', stream }),
    );
    await isAsStored();
  });
});

import { describe, expect, it } from '@jest/globals';
import { record } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { frozen } from '../../src/frozen';
import { begun, command, office, storeOf, stream } from './support/office';

// in spite of the types, as a careless host may
const changes: readonly (readonly [string, (state: Client.State) => unknown])[] = [
  ['a list', ({ registration }) => (registration.elsewhere as unknown[]).push(clientRegistered())],
  ['a field', ({ registration }) => Object.assign(registration, { died: { on: '2024-01-01' } })],
  ['an event', ({ registration }) => Object.assign(registration.registered ?? {}, { sex: 'other' })],
  ['a set', ({ elsewhere }) => (elsewhere as Set<string>).add('anything')],
  [
    'what a fold made of it',
    ({ work }) => {
      const [contact] = work.contacts.withFirst(supportDelivered().contactId, supportDelivered()).values();
      return Object.assign(contact ?? {}, { minutes: 0 });
    },
  ],
  [
    'a part of a list that grows',
    ({ law }) => Object.assign(law.legal.withNext({ ...law.legal.at(0) } as never).at(0) ?? {}, { from: '' }),
  ],
  ['the whole', (state) => Object.assign(state, { identity: {} })],
];

describe('a decision that changes the state it is given', () => {
  it.each(changes)('fails, and the next is asked about the same: %s', async (what, change) => {
    const desk = office(await storeOf([...begun, supportDelivered()]));
    const before = await orThrow(desk.state(stream));
    const changing = () => (state: Client.State) => {
      change(state);
      return record<Client.Event>();
    };
    expect(await desk.decide(stream, changing, undefined, command(1))()).toMatchObject({
      left: { _tag: 'BrokenDecision', fault: 'throws', cause: 'TypeError' },
    });
    expect(await orThrow(desk.state(stream))).toEqual(before);
  });

  it('changes nothing for other streams, also where its own holds nothing', async () => {
    const pushing = () => (state: Client.State) => {
      (state.registration.elsewhere as unknown[]).push(clientRegistered());
      return record<Client.Event>();
    };
    expect(await office(memoryStore()).decide(stream, pushing, undefined, command(1))()).toMatchObject({
      left: { _tag: 'BrokenDecision' },
    });
    expect(Client.initial.registration.elsewhere).toEqual([]);
    const registration = [Client.registerClient, clientRegistered.facts()] as const;
    expect(await orThrow(office(memoryStore()).decide(stream, ...registration, command(2)))).toMatchObject({
      _tag: 'Recorded',
    });
  });

  it('fails no decision on what was frozen before, by the host or another copy of this package', () => {
    const held = new Map([['a', ['b']]]);
    expect(frozen(Object.freeze(held))).toBe(held);
    expect(Object.isFrozen(held.get('a'))).toBe(true);
  });
});

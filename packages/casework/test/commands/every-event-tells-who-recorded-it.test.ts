import { describe, expect, it } from '@jest/globals';
import { type CommandId, Instant, record, text } from '@pavadonis/domain';
import type * as Client from '@pavadonis/domain/client';
import { casework } from '@pavadonis/casework';
import { eventIdAt, orThrow } from '@pavadonis/event-store';
import { eventId as exampleEventId, provider } from '@pavadonis/testing/examples/ids';
import { planGoalProgressed, planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import {
  command,
  commandNo,
  eventsOf,
  office,
  recorded,
  recordedAt,
  storeOf,
  stream,
  returning,
} from './support/office';
import { counted, failing } from './support/troubled-stores';

const both = returning(record<Client.Event>(planGoalSet(), planGoalProgressed()));
const whole = command(1, {
  by: { actor: text('caseworker-7'), role: text('social worker'), provider },
  evidence: [{ kind: text('letter'), number: text('L-17') }],
  correlationId: exampleEventId(1),
  causationId: exampleEventId(2),
});

describe('the metadata of a command', () => {
  it('is who recorded it, for what, on what evidence, when', async () => {
    const store = await storeOf([]);
    await orThrow(office(store).decide(stream, ...both, whole));
    const beside = { metadata: whole, recordedAt, stream };
    expect(await recorded(store)).toEqual([
      { ...beside, event: planGoalSet(), id: eventIdAt(whole.commandId, 0), revision: 0, position: 1 },
      { ...beside, event: planGoalProgressed(), id: eventIdAt(whole.commandId, 1), revision: 1, position: 2 },
    ]);
  });

  it('is no more than the command says', async () => {
    const store = await storeOf([]);
    await orThrow(office(store).decide(stream, ...both, command(1)));
    expect((await recorded(store)).map(({ metadata }) => metadata)).toEqual(
      [1, 2].map(() => ({ by: command(1).by, commandId: commandNo(1), evidence: [] })),
    );
  });

  it('takes the time from the machine, or the host’s clock', async () => {
    const store = failing(await storeOf([]), 'append', 2);
    await orThrow(casework({ store }).decide(stream, ...both, command(1)));
    expect((await recorded(store)).every((each) => Instant.is(each.recordedAt))).toBe(true);
  });
});

describe('a malformed command', () => {
  it.each([
    ['commandId', { commandId: 'today' as CommandId }],
    ['commandId', { commandId: commandNo(1).toUpperCase() as CommandId }],
    ['by.actor', { by: { actor: '' as never, role: text('mentor') } }],
    ['by.provider', { by: { ...whole.by, provider: 'River House' as never } }],
    ['by.(unknown)', { by: { ...whole.by, name: 'A. Person' } as never }],
    ['evidence.0.number', { evidence: [{ kind: text('letter'), number: ' ' as never }] }],
    ['correlationId', { correlationId: 'a process' as never }],
    ['causationId', { causationId: 'a cause' as never }],
  ])('is refused for its %s before any read, quoting nothing', async (field, facts) => {
    const { store, calls } = counted(await storeOf());
    expect(await office(store).decide(stream, ...both, { ...whole, ...facts })()).toEqual(
      E.left({ _tag: 'MalformedCommand', fields: [field] }),
    );
    expect(calls).toEqual({ append: 0, readStream: 0, scanStream: 0 });
  });
});

describe('an event that is not readable', () => {
  it('is refused with its place, and nothing is stored', async () => {
    const store = await storeOf([]);
    const broken = returning(
      record<Client.Event>(planGoalSet(), { ...planGoalSet(), goalId: 'none' as never }),
    );
    expect(await office(store).decide(stream, ...broken, command(1))()).toEqual(
      E.left({ _tag: 'Unencodable', stream, type: 'PlanGoalSet', fields: ['goalId'] }),
    );
    expect(await eventsOf(store)).toEqual([]);
  });

  it('is refused too in a command too large to store', async () => {
    const store = await storeOf([]);
    const many = returning(record(...Array.from({ length: 4000 }, () => planGoalSet())));
    expect(await office(store).decide(stream, ...many, command(1))()).toMatchObject(
      E.left({ _tag: 'AppendTooLarge' }),
    );
    expect(await eventsOf(store)).toEqual([]);
  });
});

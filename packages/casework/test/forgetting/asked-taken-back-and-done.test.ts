import { afterAll, describe, expect, it } from '@jest/globals';
import { addDays, civilDate, operationStream, text, voidEvent } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { eventIdAt, history, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { clientForgotten, forgettingRequested } from '@pavadonis/testing/examples/forgetting';
import { operationId } from '@pavadonis/testing/examples/ids';
import { retentionHeld } from '@pavadonis/testing/examples/operation';
import * as E from 'fp-ts/Either';
import { command, commandNo, firstOf } from '../commands/support/office';
import {
  askedAt,
  clerk,
  dueAt,
  goal,
  goalOf,
  opened,
  request,
  stream,
  typesIn,
  withDesk,
  write,
} from './support/desk';

const { newName, removeAll } = scratch();
afterAll(removeAll);

describe('asking that a client be forgotten', () => {
  it('records it with the delay of the host, and has nothing revealed from then on', () =>
    withDesk(newName(), async ({ store, vault, forgetting }) => {
      expect(await goalOf(store, vault)).toBe(goal.text);
      expect(await orThrow(forgetting.ask(stream, request, command(2)))).toMatchObject({
        _tag: 'Recorded',
        events: [{ id: firstOf(2), event: forgettingRequested() }],
      });
      expect(await goalOf(store, vault)).toBe('KeyToBeDestroyed');
      expect(await orThrow(forgetting.due())).toEqual([]);
    }));

  it('sent twice is recorded once and answered alike; asked again it records nothing', () =>
    withDesk(newName(), async ({ store, forgetting }) => {
      const first = await orThrow(forgetting.ask(stream, request, command(2)));
      expect(await orThrow(forgetting.ask(stream, request, command(2)))).toEqual(first);
      expect(await orThrow(forgetting.ask(stream, request, command(3)))).toMatchObject({ _tag: 'AlreadySo' });
      expect(await typesIn(store)).toEqual(['ForgettingRequested']);
    }));

  it('that is refused leaves everything revealed', () =>
    withDesk(newName(), async ({ store, vault, forgetting, clock }) => {
      await write(store, operationStream(operationId), retentionHeld());
      const refusal = { _tag: 'DocumentsHeld', operationId };
      expect(await orThrow(forgetting.ask(stream, request, command(2)))).toEqual({
        _tag: 'Refused',
        refusal,
      });
      clock.at = '2030-11-01T09:00:00.000Z' as typeof askedAt;
      expect(await orThrow(forgetting.ask(stream, request, command(3)))).toMatchObject({ _tag: 'Refused' });
      expect(await goalOf(store, vault)).toBe(goal.text);
      expect(await orThrow(vault.forgetting.of(stream))).toEqual({ _tag: 'Kept' });
    }));

  it('is refused for a stream without any event', () =>
    withDesk(newName(), async ({ store, forgetting }) => {
      const nobody = 'client-018f0000-0000-7000-8000-000000000099' as typeof stream;
      expect(await orThrow(forgetting.ask(nobody, request, command(2)))).toEqual({
        _tag: 'Refused',
        refusal: { _tag: 'ClientNotRegistered' },
      });
      expect(await typesIn(store, nobody, 0)).toEqual([]);
    }));

  it('is possible for a stream whose registration was voided', () =>
    withDesk(newName(), async ({ store, vault, office, forgetting, clock }) => {
      const recorded = await orThrow(office.recorded(stream));
      for (const [place, { id }] of recorded.entries())
        await orThrow(
          office.correct(stream, voidEvent, { ...eventVoided.facts(), target: id }, command(20 + place)),
        );
      expect(await orThrow(forgetting.ask(stream, request, command(2)))).toMatchObject({
        refusal: { _tag: 'RetentionNotConfirmed' },
      });
      const facts = { on: request.on, keptUntil: civilDate('2030-12-31'), source: text('Art. 82') };
      await orThrow(office.decide(stream, Client.confirmRetention, facts, command(3)));
      await orThrow(forgetting.ask(stream, request, command(4)));
      clock.at = dueAt;
      expect(await orThrow(forgetting.carryOut(stream, clerk))).toMatchObject({ _tag: 'Forgotten' });
      expect(await goalOf(store, vault)).toBe('KeyDestroyed');
    }));
});

describe('taking a request back', () => {
  it('is recorded, and texts are revealed again', () =>
    withDesk(newName(), async ({ store, vault, forgetting }) => {
      await orThrow(forgetting.ask(stream, request, command(2)));
      const facts = { on: addDays(request.on, 1) };
      expect(await orThrow(forgetting.takeBack(stream, facts, command(3)))).toMatchObject({
        _tag: 'Recorded',
      });
      expect(await goalOf(store, vault)).toBe(goal.text);
      expect(
        await orThrow(forgetting.ask(stream, { ...request, on: addDays(request.on, 2) }, command(4))),
      ).toMatchObject({
        _tag: 'Recorded',
      });
      expect(await goalOf(store, vault)).toBe('KeyToBeDestroyed');
    }));

  it('is refused without a request, and once the client is forgotten', () =>
    withDesk(newName(), async ({ forgetting, clock }) => {
      expect(await orThrow(forgetting.takeBack(stream, { on: request.on }, command(2)))).toMatchObject({
        refusal: { _tag: 'NoForgettingRequested' },
      });
      await orThrow(forgetting.ask(stream, request, command(3)));
      clock.at = dueAt;
      await orThrow(forgetting.carryOut(stream, clerk));
      const late = forgetting.takeBack(stream, { on: clientForgotten().on }, command(4));
      expect(await orThrow(late)).toMatchObject({ refusal: { _tag: 'ClientIsForgotten' } });
    }));
});

describe('carrying a request out', () => {
  it('records it on the ground that was asked for, by an id that follows from the request, and destroys the key', () =>
    withDesk(newName(), async ({ store, vault, forgetting, clock }) => {
      await orThrow(forgetting.ask(stream, request, command(2)));
      clock.at = dueAt;
      expect(await orThrow(forgetting.due())).toEqual([
        { request: firstOf(2), streams: [stream], dueOn: forgettingRequested().dueOn },
      ]);
      const done = await orThrow(forgetting.carryOut(stream, clerk));
      expect(done).toEqual({
        _tag: 'Forgotten',
        on: clientForgotten().on,
        streams: [stream],
        isCleared: true,
      });
      const last = (await orThrow(history(store).recorded(stream))).at(-1);
      expect(last?.event).toEqual(clientForgotten());
      expect(last?.id).toBe(eventIdAt(last?.metadata.commandId ?? commandNo(0), 0));
      expect(last?.metadata.by).toEqual(clerk.by);
      expect(await goalOf(store, vault)).toBe('KeyDestroyed');
      expect(await orThrow(forgetting.due())).toEqual([]);
      expect(await orThrow(forgetting.carryOut(stream, clerk))).toEqual(done);
      expect(await typesIn(store)).toEqual(['ForgettingRequested', 'ClientForgotten']);
    }));

  it('is refused before the request, before it is due, and after it was taken back', () =>
    withDesk(newName(), async ({ store, vault, forgetting, clock }) => {
      const none = { _tag: 'Refused', refusal: { _tag: 'NoForgettingRequested' } };
      expect(await orThrow(forgetting.carryOut(stream, clerk))).toEqual(none);
      await orThrow(forgetting.ask(stream, request, command(2)));
      expect(await orThrow(forgetting.carryOut(stream, clerk))).toEqual({
        _tag: 'Refused',
        refusal: { _tag: 'ForgettingNotDue', dueOn: forgettingRequested().dueOn },
      });
      await orThrow(forgetting.takeBack(stream, { on: request.on }, command(3)));
      clock.at = dueAt;
      expect(await orThrow(forgetting.carryOut(stream, clerk))).toEqual(none);
      expect(await goalOf(store, vault)).toBe(goal.text);
    }));

  it('looks at holds and retention again', () =>
    withDesk(newName(), async ({ store, vault, office, forgetting, clock }) => {
      await orThrow(forgetting.ask(stream, request, command(2)));
      clock.at = dueAt;
      await write(store, operationStream(operationId), retentionHeld());
      expect(await orThrow(forgetting.carryOut(stream, clerk))).toMatchObject({
        refusal: { _tag: 'DocumentsHeld' },
      });
      const facts = {
        on: request.on,
        keptUntil: civilDate('2040-12-31'),
        source: text('Art. 82'),
        operationId,
      };
      await orThrow(office.decide(stream, Client.confirmRetention, facts, command(3)));
      expect(await orThrow(vault.forgetting.of(stream))).toMatchObject({ _tag: 'Pending' });
      expect(await typesIn(store)).toEqual(['ForgettingRequested', 'RetentionConfirmed']);
    }));

  it('is done though the clock of the vault is behind', () =>
    withDesk(newName(), async ({ store, vault, forgetting, clock }) => {
      await orThrow(forgetting.ask(stream, request, command(2)));
      const behind = {
        ...vault.forgetting,
        carryOut: (id: string) => async () => {
          const before = clock.at;
          clock.at = askedAt;
          const outcome = await vault.forgetting.carryOut(id)();
          clock.at = before;
          return outcome;
        },
      };
      clock.at = dueAt;
      const other = await opened(store, vault, { clock, keys: behind });
      expect(await orThrow(other.carryOut(stream, clerk))).toMatchObject({ _tag: 'Forgotten' });
      expect(await goalOf(store, vault)).toBe('KeyDestroyed');
    }));
});

describe('a stream of a client who is forgotten', () => {
  it('takes no personal text, corrections and evidence included, and all else', () =>
    withDesk(newName(), async ({ office, forgetting, clock }) => {
      const [registered] = await orThrow(office.recorded(stream));
      await orThrow(forgetting.ask(stream, request, command(2)));
      clock.at = dueAt;
      await orThrow(forgetting.carryOut(stream, clerk));
      const why = { _tag: 'KeyDestroyed', stream, on: clientForgotten().on };
      const refused = E.left({ _tag: 'TextNotSealed', stream, why });
      const target = registered?.id ?? firstOf(0);
      const correction = { on: request.on, target, reason: text('a slip') };
      const evidence = [{ kind: text('decision'), number: text('24-0117') }];
      const death = { on: civilDate('2031-03-01') };
      expect(await office.decide(stream, Client.setPlanGoal, goal, command(3))()).toEqual(refused);
      expect(await office.correct(stream, voidEvent, correction, command(4))()).toEqual(refused);
      expect(await office.addEvidence(stream, correction, command(5, { evidence }))()).toEqual(refused);
      expect(await office.decide(stream, Client.recordDeath, death, command(6, { evidence }))()).toEqual(
        refused,
      );
      expect(await orThrow(office.decide(stream, Client.recordDeath, death, command(7)))).toMatchObject({
        _tag: 'Recorded',
      });
    }));
});

import { afterAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@pavadonis/domain';
import { eventIdAt, history, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { clientForgotten } from '@pavadonis/testing/examples/forgetting';
import { mergeReverted } from '@pavadonis/testing/examples/identity';
import { clientId } from '@pavadonis/testing/examples/ids';
import { command, firstOf } from '../commands/support/office';
import {
  BOTH,
  bothOf,
  clerk,
  dueAt,
  mergeOther,
  opened,
  other,
  request,
  stream,
  typesIn,
  withDesk,
  write,
} from './support/desk';

const { newName, removeAll } = scratch();
afterAll(removeAll);

describe('a person whose streams were merged', () => {
  it('is asked for by the survivor’s stream, and revealed in none', () =>
    withDesk(newName(), async ({ store, vault, office, forgetting }) => {
      await mergeOther(store, vault);
      expect(await orThrow(office.streamsOf(other))).toEqual([other, stream]);
      expect(await orThrow(forgetting.ask(other, request, command(2)))).toEqual({
        _tag: 'Refused',
        refusal: { _tag: 'ClientIsMerged', survivorId: clientId },
      });
      expect(await bothOf(store, vault)).toEqual(BOTH);
      await orThrow(forgetting.ask(stream, request, command(3)));
      expect(await bothOf(store, vault)).toEqual(['KeyToBeDestroyed', 'KeyToBeDestroyed']);
      await orThrow(forgetting.takeBack(stream, { on: request.on }, command(4)));
      expect(await bothOf(store, vault)).toEqual(BOTH);
    }));

  it('is forgotten in all, whichever is named, each by an event and a key of its own', () =>
    withDesk(newName(), async ({ store, vault, forgetting, clock }) => {
      await mergeOther(store, vault);
      await orThrow(forgetting.ask(stream, request, command(2)));
      clock.at = dueAt;
      expect(await orThrow(forgetting.due())).toMatchObject([
        { request: firstOf(2), streams: expect.arrayContaining([stream, other]) },
      ]);
      const done = await orThrow(forgetting.carryOut(other, clerk));
      expect(done).toMatchObject({ _tag: 'Forgotten', streams: [stream, other] });
      expect(await bothOf(store, vault)).toEqual(['KeyDestroyed', 'KeyDestroyed']);
      const last = (await orThrow(history(store).recorded(other))).at(-1);
      expect(last?.event).toEqual(clientForgotten());
      const first = (await orThrow(history(store).recorded(stream))).at(-1);
      expect(last?.metadata).toMatchObject({ by: clerk.by, causationId: first?.id });
      expect(last?.id).toBe(last && eventIdAt(last.metadata.commandId, 0));
    }));

  it('waits with the stream that was merged after the request, once the vault follows', () =>
    withDesk(newName(), async ({ store, vault, forgetting, clock }) => {
      await orThrow(forgetting.ask(stream, request, command(2)));
      await mergeOther(store, vault);
      expect(await orThrow(forgetting.finish())).toEqual([{ _tag: 'MadePending', stream: other }]);
      clock.at = dueAt;
      expect(await orThrow(forgetting.carryOut(stream, clerk))).toMatchObject({ streams: [stream, other] });
    }));

  it('is forgotten in a stream that was merged later by the same rules, and not before', () =>
    withDesk(newName(), async ({ store, vault, forgetting, clock, ...desk }) => {
      await orThrow(forgetting.ask(stream, request, command(2)));
      clock.at = dueAt;
      await orThrow(forgetting.carryOut(stream, clerk));
      await mergeOther(store, vault);
      const { interrupted } = await opened(store, vault, { ...desk, clock });
      expect(interrupted).toEqual([{ _tag: 'MadePending', stream: other }]);
      expect(await typesIn(store, other, 3)).toEqual([]);
      expect(await orThrow(forgetting.due())).toMatchObject([{ streams: [other] }]);
      expect(await orThrow(forgetting.carryOut(stream, clerk))).toMatchObject({ _tag: 'Forgotten' });
      expect(await bothOf(store, vault)).toEqual(['KeyDestroyed', 'KeyDestroyed']);
    }));

  it('is two persons again once the merge is reverted: the other one is revealed', () =>
    withDesk(newName(), async ({ store, vault, forgetting }) => {
      await mergeOther(store, vault);
      await orThrow(forgetting.ask(stream, request, command(2)));
      await write(store, other, mergeReverted({ survivorId: clientId, on: addDays(request.on, 1) }));
      expect(await orThrow(forgetting.finish())).toEqual([{ _tag: 'TakenBack', stream: other }]);
      expect(await bothOf(store, vault)).toEqual(['KeyToBeDestroyed', BOTH[1]]);
    }));
});

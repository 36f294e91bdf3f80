import { afterAll, describe, expect, it } from '@jest/globals';
import { civilDate, type StreamName, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { clientForgotten } from '@pavadonis/testing/examples/forgetting';
import { operationId } from '@pavadonis/testing/examples/ids';
import * as E from 'fp-ts/Either';
import { command, office } from '../commands/support/office';
import {
  BOTH,
  bothOf,
  clerk,
  type Desk,
  dueAt,
  goal,
  goalOf,
  mergeOther,
  opened,
  other,
  request,
  stream,
  typesIn,
  withDesk,
} from './support/desk';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** The store of a process, where another one works just before the first event of a stream is stored. */
const meeting = (store: EventStore, of: StreamName, others: () => Promise<unknown>): EventStore => {
  let isMet = false;
  return {
    ...store,
    append:
      (into, ...given) =>
      async () => {
        if (into === of && !isMet) {
          isMet = true;
          await others();
        }
        return store.append(into, ...given)();
      },
  };
};

const asked = async ({ forgetting, clock }: Desk): Promise<void> => {
  await orThrow(forgetting.ask(stream, request, command(2)));
  clock.at = dueAt;
};

describe('a person who is about to be forgotten', () => {
  it('is not, where another process takes the request back first', () =>
    withDesk(newName(), async (desk) => {
      const { store, vault, forgetting } = desk;
      await asked(desk);
      const met = meeting(store, stream, () =>
        orThrow(forgetting.takeBack(stream, { on: request.on }, command(3))),
      );
      const mine = await opened(met, vault, desk);
      expect(await orThrow(mine.carryOut(stream, clerk))).toMatchObject({
        refusal: { _tag: 'NoForgettingRequested' },
      });
      expect(await goalOf(store, vault)).toBe(goal.text);
    }));

  it('is forgotten in each stream, once it is recorded in the first, whatever comes to hold meanwhile', () =>
    withDesk(newName(), async (desk) => {
      const { store, vault } = desk;
      await mergeOther(store, vault);
      await asked(desk);
      const longer = {
        on: clientForgotten().on,
        keptUntil: civilDate('2050-12-31'),
        source: text('another rule'),
        operationId,
      };
      const met = meeting(store, other, () =>
        orThrow(office(store, { vault }).decide(stream, Client.confirmRetention, longer, command(3))),
      );
      const mine = await opened(met, vault, desk);
      expect(await orThrow(mine.carryOut(other, clerk))).toMatchObject({
        _tag: 'Forgotten',
        streams: [stream, other],
      });
      expect(await bothOf(store, vault)).toEqual(['KeyDestroyed', 'KeyDestroyed']);
    }));

  it('takes no text that was sealed before', () =>
    withDesk(newName(), async (desk) => {
      const { store, vault, forgetting } = desk;
      await asked(desk);
      const met = meeting(store, stream, () => orThrow(forgetting.carryOut(stream, clerk)));
      const id = { on: request.on, scheme: text('asylum-case'), value: text('case 24-0117') };
      const late = office(met, { vault }).decide(stream, Client.linkExternalId, id, command(3));
      const why = { _tag: 'KeyDestroyed', stream, on: clientForgotten().on };
      expect(await late()).toEqual(E.left({ _tag: 'TextNotSealed', stream, why }));
      expect(await typesIn(store)).toEqual(['ForgettingRequested', 'ClientForgotten']);
    }));

  it('takes no text between the record and the destruction of the key', () =>
    withDesk(newName(), async (desk) => {
      const { store, vault } = desk;
      await asked(desk);
      let answer: unknown;
      const id = { on: request.on, scheme: text('asylum-case'), value: text('case 24-0117') };
      const keys = {
        ...vault.forgetting,
        carryOut: (key: string) => async () => {
          answer = await office(store, { vault }).decide(stream, Client.linkExternalId, id, command(3))();
          return vault.forgetting.carryOut(key)();
        },
      };
      const mine = await opened(store, vault, { ...desk, keys });
      expect(await orThrow(mine.carryOut(stream, clerk))).toMatchObject({ _tag: 'Forgotten' });
      expect(answer).toMatchObject({ left: { _tag: 'TextNotSealed', why: { _tag: 'KeyDestroyed' } } });
    }));
});

describe('a request that is about to be recorded', () => {
  it('has nothing revealed before, so that no moment lies between', () =>
    withDesk(newName(), async (desk) => {
      const { store, vault } = desk;
      await mergeOther(store, vault);
      let seen: readonly string[] = [];
      const met = meeting(store, stream, async () => {
        seen = await bothOf(store, vault);
      });
      const mine = await opened(met, vault, desk);
      await orThrow(mine.ask(stream, request, command(2)));
      expect(seen).toEqual(['KeyToBeDestroyed', 'KeyToBeDestroyed']);
    }));
});

describe('a request that another process', () => {
  it('takes for an interrupted one waits all the same', () =>
    withDesk(newName(), async (desk) => {
      const { store, vault, forgetting } = desk;
      const met = meeting(store, stream, async () => {
        expect(await orThrow(forgetting.finish())).toEqual([{ _tag: 'TakenBack', stream }]);
      });
      const mine = await opened(met, vault, desk);
      expect(await orThrow(mine.ask(stream, request, command(2)))).toMatchObject({ _tag: 'Recorded' });
      expect(await goalOf(store, vault)).toBe('KeyToBeDestroyed');
    }));

  it('records while the first looks whether one is interrupted is left as it is', () =>
    withDesk(newName(), async (desk) => {
      const { store, vault, forgetting } = desk;
      await orThrow(vault.forgetting.ask({ request: 'by hand', streams: [stream], due: dueAt }));
      let isMet = false;
      const keys = {
        ...vault.forgetting,
        takeBack: (key: string) => async () => {
          if (isMet) return vault.forgetting.takeBack(key)();
          isMet = true;
          // it read the log before, and acts on what it read
          await orThrow(forgetting.ask(stream, request, command(2)));
          const [pending] = await orThrow(vault.forgetting.pending());
          return vault.forgetting.takeBack(pending?.request ?? key)();
        },
      };
      await opened(store, vault, { ...desk, keys });
      expect(await goalOf(store, vault)).toBe('KeyToBeDestroyed');
    }));

  it('asks for or takes back just before is no failure', () =>
    withDesk(newName(), async (desk) => {
      const { store, vault } = desk;
      // each is done by another process, and then once more
      const keys = {
        ...vault.forgetting,
        ask: (key: Parameters<typeof vault.forgetting.ask>[0]) => async () => {
          await vault.forgetting.ask({ ...key, request: 'of another' })();
          return vault.forgetting.ask(key)();
        },
        takeBack: (key: string) => async () => {
          await vault.forgetting.takeBack(key)();
          return vault.forgetting.takeBack(key)();
        },
      };
      const mine = await opened(store, vault, { ...desk, keys });
      await mine.ask(stream, request, command(2))();
      await orThrow(mine.takeBack(stream, { on: request.on }, command(3)));
      expect(await goalOf(store, vault)).toBe(goal.text);
    }));

  it('makes for the same person at once is the only one', () =>
    withDesk(newName(), async (desk) => {
      const { store, vault } = desk;
      await mergeOther(store, vault);
      const desks = await Promise.all([1, 2, 3].map(() => opened(store, vault, desk)));
      const answers = await Promise.all(
        desks.map(({ ask }, place) => orThrow(ask(stream, request, command(20 + place)))),
      );
      expect(answers.map(({ _tag }) => _tag).sort()).toEqual(['AlreadySo', 'AlreadySo', 'Recorded']);
      expect(await bothOf(store, vault)).toEqual(['KeyToBeDestroyed', 'KeyToBeDestroyed']);
      await Promise.all(
        desks.map(({ takeBack }, place) =>
          orThrow(takeBack(stream, { on: request.on }, command(30 + place))),
        ),
      );
      expect(await bothOf(store, vault)).toEqual(BOTH);
      expect((await opened(store, vault, desk)).interrupted).toEqual([]);
    }));
});

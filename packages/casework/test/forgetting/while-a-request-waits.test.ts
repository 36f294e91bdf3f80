import { afterAll, describe, expect, it } from '@jest/globals';
import { addDays, amendEvent, clientStream, startOfDay, text, voidEvent } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { forgettingRequested } from '@pavadonis/testing/examples/forgetting';
import { externalIdLinked } from '@pavadonis/testing/examples/identity';
import { clientIdOf } from '@pavadonis/testing/examples/ids';
import { command, firstOf } from '../commands/support/office';
import { goal, goalOf, request, stream, withDesk } from './support/desk';

const { newName, removeAll } = scratch();
afterAll(removeAll);

describe('while a request to forget waits', () => {
  it('a sealed text that is given back is taken, to repeat and to amend, and revealed to nobody', () =>
    withDesk(newName(), async ({ store, vault, office, forgetting }) => {
      const recorded = await orThrow(office.recorded(stream));
      const set = recorded.find(({ event }) => event.type === 'PlanGoalSet');
      await orThrow(forgetting.ask(stream, request, command(2)));
      const { text: sealed = goal.text } = set?.event as Client.PlanGoalSet;
      const back = { ...goal, text: sealed };
      expect(await orThrow(office.decide(stream, Client.setPlanGoal, back, command(3)))).toMatchObject({
        _tag: 'AlreadySo',
      });
      const to = { ...(set?.event as Client.PlanGoalSet), term: 'short' } as const;
      const amendment = { on: request.on, target: firstOf(1), reason: text('a slip'), to };
      expect(await orThrow(office.correct(stream, amendEvent, amendment as never, command(4)))).toMatchObject(
        {
          _tag: 'Recorded',
        },
      );
      expect(await goalOf(store, vault)).toBe('KeyToBeDestroyed');
    }));

  it('an identifier that is given back sealed is the same one', () =>
    withDesk(newName(), async ({ office, forgetting }) => {
      const { on } = externalIdLinked();
      const id = { on, scheme: text('asylum-case'), value: text('case 24-0117') };
      await orThrow(office.decide(stream, Client.linkExternalId, id, command(3)));
      const linked = (await orThrow(office.recorded(stream))).at(-1)?.event as Client.ExternalIdLinked;
      await orThrow(forgetting.ask(stream, request, command(2)));
      const again = { on, scheme: linked.scheme, value: linked.value };
      expect(await orThrow(office.decide(stream, Client.linkExternalId, again, command(4)))).toMatchObject({
        _tag: 'AlreadySo',
      });
    }));

  it('a sealed text of another person is refused as ever', () =>
    withDesk(newName(), async ({ office, forgetting }) => {
      const set = (await orThrow(office.recorded(stream))).find(({ event }) => event.type === 'PlanGoalSet');
      await orThrow(forgetting.ask(stream, request, command(2)));
      const stranger = clientStream(clientIdOf(77));
      const back = { ...goal, text: (set?.event as { text: typeof goal.text }).text };
      expect(await office.decide(stranger, Client.setPlanGoal, back, command(3))()).toMatchObject({
        left: { _tag: 'TextNotSealed', why: { _tag: 'TamperedText' } },
      });
    }));

  it('a request whose day was amended waits for that day, once the vault follows', () =>
    withDesk(newName(), async ({ vault, office, forgetting }) => {
      await orThrow(forgetting.ask(stream, request, command(2)));
      const dueOn = addDays(forgettingRequested().dueOn, 7);
      const to = forgettingRequested({ dueOn });
      const amendment = { on: request.on, target: firstOf(2), reason: text('a longer delay'), to };
      await orThrow(office.correct(stream, amendEvent, amendment as never, command(3)));
      expect(await orThrow(forgetting.finish())).toEqual([{ _tag: 'MadePending', stream }]);
      expect(await orThrow(vault.forgetting.of(stream))).toMatchObject({
        _tag: 'Pending',
        due: startOfDay(dueOn),
      });
    }));

  it('a request that was voided is taken back, once the vault follows', () =>
    withDesk(newName(), async ({ store, vault, office, forgetting }) => {
      await orThrow(forgetting.ask(stream, request, command(2)));
      const voiding = { on: request.on, target: firstOf(2), reason: text('not asked for') };
      await orThrow(office.correct(stream, voidEvent, voiding, command(3)));
      expect(await goalOf(store, vault)).toBe('KeyToBeDestroyed');
      expect(await orThrow(forgetting.finish())).toEqual([{ _tag: 'TakenBack', stream }]);
      expect(await goalOf(store, vault)).toBe(goal.text);
    }));
});

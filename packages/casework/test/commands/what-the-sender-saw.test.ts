import { describe, expect, it } from '@jest/globals';
import { record } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import { planGoalProgressed, planGoalSet } from '@pavadonis/testing/examples/plan';
import * as E from 'fp-ts/Either';
import { command, eventsOf, office, returning, storeOf, stream } from './support/office';
import { elsewhere, overtaken } from './support/troubled-stores';

const setGoal = [Client.setPlanGoal, planGoalSet.facts()] as const;
const progress = returning(record<Client.Event>(planGoalProgressed()));
const LAST = 3;

describe('a command that names what its sender saw', () => {
  it('is recorded where nothing came after it', async () => {
    const store = await storeOf();
    const outcome = await orThrow(office(store).decide(stream, ...setGoal, command(1, { seen: LAST })));
    expect(outcome).toMatchObject({ _tag: 'Recorded', position: 4 });
  });

  it('records nothing where the sender missed something, whatever the decision says', async () => {
    const store = await storeOf();
    for (const decided of [record<Client.Event>(planGoalProgressed()), E.right([]), E.left('no')])
      expect(
        await orThrow(office(store).decide(stream, ...returning(decided), command(1, { seen: LAST - 1 }))),
      ).toEqual({ _tag: 'Conflict', attempts: 1, unseen: LAST });
    expect(await eventsOf(store)).toHaveLength(LAST);
  });

  it('records nothing where another process records between the look and the append', async () => {
    const store = await storeOf();
    const other = office(elsewhere(store));
    const late = overtaken(store, 1, () => orThrow(other.decide(stream, ...progress, command(2))));
    const mine = office(late);
    await orThrow(mine.state(stream));
    expect(await orThrow(mine.decide(stream, ...setGoal, command(1, { seen: LAST })))).toMatchObject({
      _tag: 'Conflict',
      unseen: 4,
    });
    expect((await eventsOf(store)).slice(LAST)).toEqual([planGoalProgressed()]);
  });

  it('records nothing where this process does not know yet what another recorded', async () => {
    const store = await storeOf();
    const [mine, other] = [office(store), office(elsewhere(store))];
    await orThrow(mine.state(stream));
    await orThrow(other.decide(stream, ...progress, command(2)));
    const seen = LAST;
    expect(await orThrow(mine.decide(stream, ...setGoal, command(1, { seen })))).toMatchObject({ unseen: 4 });
    // also one that says there is nothing to record
    const again = await orThrow(
      office(store).decide(stream, ...returning(E.right([])), command(3, { seen })),
    );
    expect(again).toMatchObject({ unseen: 4 });
  });

  it('is answered by what it recorded when it is sent again', async () => {
    const store = await storeOf();
    const sent = command(1, { seen: LAST });
    const first = await orThrow(office(store).decide(stream, ...setGoal, sent));
    expect(await orThrow(office(store).decide(stream, ...setGoal, sent))).toEqual(first);
  });

  it('is recorded by one of two processes that send at once, and the other is told', async () => {
    const store = await storeOf();
    const outcomes = await Promise.all(
      [1, 2].map((number) =>
        orThrow(
          office(elsewhere(store)).decide(
            stream,
            ...returning(record<Client.Event>(planGoalProgressed())),
            command(number, { seen: LAST }),
          ),
        ),
      ),
    );
    expect(outcomes.map(({ _tag }) => _tag).sort()).toEqual(['Conflict', 'Recorded']);
    expect(await eventsOf(store)).toHaveLength(LAST + 1);
  });

  it.each([-1, 0.5, Number.NaN, Infinity, '3' as unknown as number])('is malformed with %p', async (seen) => {
    const store = await storeOf();
    expect(await office(store).decide(stream, ...setGoal, command(1, { seen }))()).toEqual(
      E.left({ _tag: 'MalformedCommand', fields: ['seen'] }),
    );
  });

  it('is recorded in a stream of which nobody saw anything, since there was nothing', async () => {
    const store = await storeOf([]);
    const outcome = await orThrow(office(store).decide(stream, ...progress, command(1, { seen: 0 })));
    expect(outcome._tag).toBe('Recorded');
  });
});

import { describe, expect, it } from '@jest/globals';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { casework, liveReadModels, reaction } from '@pavadonis/casework';
import * as Centre from '@pavadonis/domain/centre';
import { type EventStore, memoryStore, orThrow, storeUnavailable } from '@pavadonis/event-store';
import { journal } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened } from '@pavadonis/testing/examples/centre';
import { centre, command, reacting, until } from './support/desk';
import { only, watching } from './support/sdk';

const busy = (store: EventStore): EventStore => ({
  ...store,
  append: () => () => Promise.resolve({ _tag: 'Left', left: storeUnavailable('busy', 'SQLITE_BUSY') }),
});

const open = [centre, Centre.openCentre, centreOpened.facts()] as const;

describe('a command', () => {
  it('is a span with its outcome, and its calls of the store are spans of a database', async () => {
    const { spans } = watching();
    await orThrow(casework({ store: memoryStore() }).decide(...open, command()));
    expect(only(spans(), 'decide centre')).toMatchObject({
      kind: SpanKind.INTERNAL,
      status: { code: SpanStatusCode.UNSET },
      attributes: {
        'pavadonis.call': 'decide',
        'pavadonis.category': 'centre',
        'pavadonis.outcome': 'Recorded',
        'pavadonis.event.types': ['CentreOpened'],
        'pavadonis.position': 1,
      },
    });
    expect(only(spans(), 'append centre')).toMatchObject({
      kind: SpanKind.CLIENT,
      attributes: {
        'db.system.name': 'sqlite',
        'db.operation.name': 'append',
        'db.collection.name': 'centre',
        'pavadonis.stored': true,
      },
    });
  });

  it('is counted by its outcome: recorded, refused by a tag, the store busy', async () => {
    const { spans, metrics } = watching();
    const store = memoryStore();
    const office = casework({ store });
    await orThrow(office.decide(...open, command()));
    await orThrow(office.decide(...open, command()));
    await orThrow(
      office.decide(centre, Centre.closeCentre, { ...centreClosed.facts(), on: open[2].on }, command()),
    );
    const later = centreOpened({ name: 'another' as never }).on;
    const refused = await orThrow(
      office.decide(
        centre,
        Centre.openCentre,
        { ...open[2], name: `${open[2].name} 2` as never, on: later },
        command(),
      ),
    );
    await casework({ store: busy(memoryStore()) }).decide(...open, command())();
    const { 'pavadonis.commands': commands = [], 'pavadonis.decide.duration': durations = [] } =
      await metrics();
    const counted = commands.map(({ attributes, value }) => [
      attributes['pavadonis.outcome'] ?? attributes['error.type'],
      attributes['pavadonis.refusal'] ?? attributes['pavadonis.reason'],
      value,
    ]);
    expect(counted).toContainEqual(['AlreadySo', undefined, 1]);
    expect(counted).toContainEqual(['StoreUnavailable', 'busy', 1]);
    const refusal = refused._tag === 'Refused' && refused.refusal._tag;
    expect(counted).toContainEqual(['Refused', refusal, 1]);
    expect(durations).toHaveLength(commands.length);
    expect(
      spans()
        .filter(({ status }) => status.code === SpanStatusCode.ERROR)
        .map(({ name }) => name),
    ).toEqual(['append centre', 'decide centre']);
  });
});

describe('what runs in the background', () => {
  it('is measured when metrics are collected, until it is let go of', async () => {
    const { telemetry, metrics } = watching();
    const store = memoryStore();
    const failing = reaction({
      from: 'start',
      react: () => {
        throw new TypeError('of Aina Ozola');
      },
    });
    const reactions = await reacting(store, { failing });
    const readModels = await orThrow(liveReadModels({ store, file: ':memory:', models: { journal } }));
    let looked = 0;
    const status = () => {
      looked += 1;
      return readModels.status();
    };
    const letGo = telemetry.measure({ readModels: { status }, reactions });
    const outcome = await orThrow(casework({ store }).decide(...open, command()));
    expect(outcome._tag).toBe('Recorded');
    await orThrow(readModels.caughtUpTo(1));
    await until(() => readModels.status().journal.kept === 1 && reactions.status().failing.parked === 1);
    const measured = await metrics();
    const valueOf = (name: string) =>
      measured[name]?.map(({ attributes, value }) => [...Object.values(attributes), value]);
    expect(valueOf('pavadonis.read_model.lag')).toEqual([['journal', 0]]);
    expect(valueOf('pavadonis.read_model.position')).toEqual([['journal', 1]]);
    expect(valueOf('pavadonis.read_model.kept')).toEqual([['journal', 1]]);
    expect(valueOf('pavadonis.reaction.position')).toEqual([['failing', 1]]);
    expect(valueOf('pavadonis.reaction.waiting')).toEqual([['failing', 0]]);
    expect(valueOf('pavadonis.reaction.parked')).toEqual([['failing', 1]]);
    expect(
      measured['messaging.client.consumed.messages']?.map(({ attributes, value }) => [
        attributes['pavadonis.outcome'],
        value,
      ]),
    ).toEqual([
      ['Failed', 1],
      ['Parked', 1],
    ]);
    for (const name of [
      'pavadonis.persist.duration',
      'pavadonis.follow.duration',
      'messaging.process.duration',
    ])
      expect(measured[name]).not.toEqual([]);
    letGo();
    letGo();
    const before = looked;
    await metrics();
    expect([before, looked]).toEqual([1, 1]);
    await orThrow(readModels.close());
  });
});

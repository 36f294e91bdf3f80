import { describe, expect, it } from '@jest/globals';
import {
  type Counter,
  createNoopMeter,
  type Meter,
  type MeterProvider,
  type TracerProvider,
} from '@opentelemetry/api';
import { casework } from '@pavadonis/casework';
import * as Centre from '@pavadonis/domain/centre';
import { history, memoryStore, orThrow } from '@pavadonis/event-store';
import { watchCasework } from '@pavadonis/opentelemetry';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { tracingChannel } from 'node:diagnostics_channel';
import { centre, command } from './support/desk';
import { watching } from './support/sdk';

const open = [centre, Centre.openCentre, centreOpened.facts()] as const;

const CHANNELS = ['decide', 'append', 'read', 'follow', 'persist', 'refold', 'react'];

const isHeard = (): readonly boolean[] =>
  CHANNELS.map((name) => tracingChannel(`pavadonis.${name}`).hasSubscribers);

const fail = (): never => {
  throw new TypeError('of a provider');
};

describe('the watching', () => {
  it('listens to every channel, and to none once it is stopped', async () => {
    const { telemetry, spans } = watching();
    expect(isHeard()).toEqual(CHANNELS.map(() => true));
    telemetry.stop();
    telemetry.stop();
    expect(isHeard()).toEqual(CHANNELS.map(() => false));
    const office = casework({ store: memoryStore(), traceparent: telemetry.traceparent });
    expect((await orThrow(office.decide(...open, command())))._tag).toBe('Recorded');
    expect(spans()).toEqual([]);
  });

  it('ends the span of a command that is being carried out when it is stopped', async () => {
    const { telemetry, spans } = watching();
    const store = memoryStore();
    const stopping = casework({
      store: {
        ...store,
        append: (...given) => {
          telemetry.stop();
          return store.append(...given);
        },
      },
    });
    expect((await orThrow(stopping.decide(...open, command())))._tag).toBe('Recorded');
    expect(spans().map(({ name }) => name)).toContain('decide centre');
  });

  it('without an SDK changes nothing, and records the place that a command names', async () => {
    const telemetry = watchCasework();
    const store = memoryStore();
    const office = casework({ store, traceparent: telemetry.traceparent });
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await orThrow(office.decide(...open, command({ traceparent })));
    const [recorded] = await orThrow(history(store).recorded(centre));
    expect(recorded?.metadata.traceparent).toBe(traceparent);
    expect(telemetry.inSpan(() => 7)).toBe(7);
    telemetry.stop();
  });

  it('with providers that throw changes nothing', async () => {
    // the API has one meter that measures nothing, for all
    const noop = createNoopMeter();
    const counter = Object.create(noop.createCounter('x'), { add: { value: fail } }) as Counter;
    const meter = Object.create(noop, { createCounter: { value: () => counter } }) as Meter;
    const meterProvider: MeterProvider = { getMeter: () => meter };
    const tracerProvider: TracerProvider = {
      getTracer: () => ({ startSpan: fail, startActiveSpan: fail }),
    };
    for (const options of [{ tracerProvider }, { meterProvider }]) {
      const telemetry = watchCasework(options);
      const office = casework({ store: memoryStore(), traceparent: telemetry.traceparent });
      expect((await orThrow(office.decide(...open, command())))._tag).toBe('Recorded');
      telemetry.stop();
    }
  });
});

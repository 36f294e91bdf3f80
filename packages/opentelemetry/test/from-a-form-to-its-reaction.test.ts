import { describe, expect, it } from '@jest/globals';
import { context, SpanKind, trace } from '@opentelemetry/api';
import { casework, reaction } from '@pavadonis/casework';
import * as Centre from '@pavadonis/domain/centre';
import { history, memoryStore, orThrow } from '@pavadonis/event-store';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { by, centre, command, reacting, until } from './support/desk';
import { only, watching } from './support/sdk';

/** Starts the service of each centre that is opened, and writes that down in a span of the host. */
const following = (office: ReturnType<typeof casework>, begun: () => void) =>
  reaction({
    from: 'start',
    to: ['CentreOpened'],
    react: async (_, { command: after }) => {
      begun();
      await orThrow(
        office.decide(centre, Centre.startCentreService, centreServiceStarted.facts(), after(by)),
      );
    },
  });

describe('the spans from the sending of a form to its reaction', () => {
  it('stand in one trace, each below the one that led to it', async () => {
    const { telemetry, tracer, spans } = watching();
    const store = memoryStore();
    const office = casework({ store, traceparent: telemetry.traceparent });
    const begin = (): void => telemetry.inSpan(() => tracer.startSpan('write a letter').end());
    const reactions = await reacting(store, { following: following(office, begin) });
    await tracer.startActiveSpan('POST /centres', async (request) => {
      await orThrow(office.decide(centre, Centre.openCentre, centreOpened.facts(), command()));
      request.end();
    });
    expect(await orThrow(reactions.doneUpTo(2))).toBe(true);
    await until(() => spans().some(({ name }) => name === 'react centre'));

    const request = only(spans(), 'POST /centres');
    const { traceId } = request.spanContext();
    const below = (name: string, parent = request): void => {
      const span = spans().find(
        (each) => each.name === name && each.parentSpanContext?.spanId === parent.spanContext().spanId,
      );
      expect({ name, traceId: span?.spanContext().traceId }).toEqual({ name, traceId });
    };
    below('decide centre');
    const [sent] = spans().filter(({ name }) => name === 'decide centre');
    if (sent === undefined) throw new Error('no command');
    below('read centre', sent);
    below('append centre', sent);
    const reacted = only(spans(), 'react centre');
    expect(reacted.kind).toBe(SpanKind.CONSUMER);
    below('react centre', sent);
    below('write a letter', reacted);
    below('decide centre', reacted);

    const recorded = await orThrow(history(store).recorded(centre));
    expect(recorded.map(({ metadata }) => metadata.traceparent?.slice(3, 35))).toEqual([traceId, traceId]);
  });

  it('begin at the place that a command names, where no span is at hand', async () => {
    const { telemetry, spans } = watching();
    const office = casework({ store: memoryStore(), traceparent: telemetry.traceparent });
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await orThrow(office.decide(centre, Centre.openCentre, centreOpened.facts(), command({ traceparent })));
    const { parentSpanContext } = only(spans(), 'decide centre');
    expect(parentSpanContext).toMatchObject({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
      isRemote: true,
    });
  });

  it('are not of the request that opened what runs in the background', async () => {
    const { tracer, spans } = watching();
    const store = memoryStore();
    const office = casework({ store });
    await tracer.startActiveSpan('GET /', async (request) => {
      await reacting(store, { following: following(office, () => undefined) });
      request.end();
    });
    await context.with(trace.deleteSpan(context.active()), () =>
      orThrow(office.decide(centre, Centre.openCentre, centreOpened.facts(), command())),
    );
    await until(() => spans().some(({ name }) => name === 'react centre'));
    const { traceId } = only(spans(), 'GET /').spanContext();
    const others = spans().filter(({ name }) => name !== 'GET /');
    expect(others.map((span) => span.spanContext().traceId)).not.toContain(traceId);
  });
});

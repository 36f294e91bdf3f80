import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { casework, type Casework, type Command } from '@pavadonis/casework';
import {
  civilDate,
  type ClientId,
  clientStream,
  CommandId,
  EpisodeId,
  record,
  type Recordable,
  type Settleable,
  text,
} from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { type EventStore, history, orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import { type Loopback, startLoopback } from '@pavadonis/fixtures/eventstoredb/loopback';
import { project } from '@pavadonis/projection';
import { findings, findingsToDate } from '@pavadonis/projection-findings';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientIdOf, exampleId, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { provision } from '@pavadonis/testing/examples/service';

const on = civilDate;
const [survivor, duplicate] = [clientStream(clientIdOf(1)), clientStream(clientIdOf(2))];
const registered = [clientRegistered(), asylumApplicationLodged()];
const grantedBefore = statusGranted({ on: on('2023-06-15') });
const start = {
  on: on('2024-10-07'),
  episodeId: laterEpisodeId,
  serviceKind: 'social_worker_and_mentor',
} as const;

let sent = 0;
const command = (): Command => {
  sent += 1;
  return {
    commandId: exampleId(CommandId, sent),
    by: { actor: text('caseworker-7'), role: text('social worker') },
  };
};

// whatever the rules say, as somebody does who decided a moment before
const writes = (office: Casework, id: ClientId, ...events: readonly Client.Event[]) =>
  orThrow(office.decide(clientStream(id), () => () => record(...events), undefined, command()));

const starts = (office: Casework) =>
  orThrow(office.decide(survivor, Client.startService, start, provision(), command()));

describe('two offices on EventStoreDB, and one person with two streams', () => {
  let server: Loopback;
  const stores: EventStore[] = [];
  beforeAll(async () => {
    server = await startLoopback();
    const open = () => orThrow(eventStoreDbStore({ connectionString: server.connectionString }));
    stores.push(await open(), await open());
  });
  afterAll(async () => {
    for (const store of stores) await orThrow(store.close());
    server.stop();
  });

  it('decide on both streams, and a race is a finding', async () => {
    const [one, other] = stores;
    if (one === undefined || other === undefined) throw new RangeError('no store is open');
    const there = casework({ store: other });
    let race = (): Promise<unknown> => Promise.resolve();
    const here = casework({
      store: {
        ...one,
        append:
          (...args) =>
          async () => {
            await race();
            return one.append(...args)();
          },
      },
    });
    await writes(there, clientIdOf(1), ...registered);
    await orThrow(here.state(survivor));
    await writes(there, clientIdOf(2), ...registered, clientsMerged({ survivorId: clientIdOf(1) }));
    race = async () => {
      race = () => Promise.resolve();
      await writes(there, clientIdOf(2), grantedBefore);
    };
    expect(await starts(here)).toMatchObject({ _tag: 'Recorded', overtaken: true });

    const { stream } = history(one);
    const log: Settleable<Recordable>[] = [];
    for (const each of [survivor, duplicate]) log.push(...(await orThrow(stream(each, {}))));
    const found = findingsToDate(
      project(
        findings,
        log.sort((a, b) => a.position - b.position),
      ),
      {
        asOf: on('2024-12-31'),
        centreDays: 30,
      },
    );
    expect(found.map(({ _tag }) => _tag)).toContain('StartedPastLimit');
  });

  it('refuse by what the other one recorded before', async () => {
    const [one] = stores;
    if (one === undefined) throw new RangeError('no store is open');
    const office = casework({ store: one });
    const other = { ...start, on: on('2024-11-04'), episodeId: exampleId(EpisodeId, 77) };
    expect(
      await orThrow(office.decide(survivor, Client.startService, other, provision(), command())),
    ).toMatchObject({ _tag: 'Refused' });
  });
});

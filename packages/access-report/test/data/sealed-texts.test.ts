import { afterAll, describe, expect, it } from '@jest/globals';
import {
  type AccessReport,
  accessReport,
  accessReportJson,
  accessReportPage,
} from '@pavadonis/access-report';
import { type Casework, casework, type Command } from '@pavadonis/casework';
import { CommandId, type StreamOf, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { NOON, withVault } from '@pavadonis/fixtures/vaults';
import { clientIdOf, exampleId } from '@pavadonis/testing/examples/ids';
import { externalIdLinked } from '@pavadonis/testing/examples/identity';
import { planGoalSet, planDrawnUp } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import type { Vault } from '@pavadonis/vault';
import { asOf, evidence, other, stream } from '../support/given';
import { faultsOf } from '../support/schema';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const GOAL = 'to speak with the neighbours';
const note = { by: 'officer-1', why: 'a request for access' };

const commandNo = (number: number): Command => ({
  commandId: exampleId(CommandId, number),
  by: { actor: text('u-17'), role: text('social_worker') },
  evidence,
});

const provision = { providerId: serviceStarted().providerId, contractId: serviceStarted().contractId };

/** Records what the same commands record, with a vault or without. */
const record = async (office: Casework): Promise<void> => {
  let number = 0;
  const next = () => commandNo((number += 1));
  const { on, episodeId, planId } = planDrawnUp();
  await orThrow(office.decide(stream, Client.registerClient, clientRegistered.facts(), next()));
  await orThrow(office.decide(stream, Client.linkExternalId, externalIdLinked.facts(), next()));
  await orThrow(
    office.decide(
      stream,
      (facts: ReturnType<typeof serviceStarted.facts>) => () => ({
        _tag: 'Right' as const,
        right: [Client.ServiceStarted.of({ ...facts, ...provision })],
      }),
      serviceStarted.facts(),
      next(),
    ),
  );
  await orThrow(office.decide(stream, Client.drawUpPlan, { on, episodeId, planId }, next()));
  const goal = planGoalSet.facts({ text: text(GOAL) });
  await orThrow(office.decide(stream, Client.setPlanGoal, goal, next()));
  await orThrow(office.decide(other, Client.registerClient, clientRegistered.facts(), next()));
  await orThrow(
    office.decide(other, Client.linkExternalId, externalIdLinked.facts({ value: text('OTHER') }), next()),
  );
  const survivorId = clientIdOf(1);
  await orThrow(office.mergeClients(clientIdOf(2), { on, survivorId }, next()));
};

const reportBy = async (office: Casework): Promise<AccessReport> =>
  accessReport({ person: await orThrow(office.revealPerson(stream, note)), asOf });

const withRecord = (work: (vault: Vault, office: Casework) => Promise<void>): Promise<void> =>
  withVault(newName(), async (vault) => {
    const office = casework({ store: memoryStore(), vault, now: () => NOON });
    await record(office);
    await work(vault, office);
  });

const withoutMatches = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      Array.isArray(each)
        ? each.filter((item) => (item as { place?: string } | null)?.place !== 'sameAs')
        : each,
    ),
  );

const forget = async (vault: Vault, streams: readonly StreamOf<'client'>[]) => {
  await orThrow(vault.forgetting.ask({ request: 'request-1', streams, due: NOON }));
  await orThrow(vault.forgetting.carryOut('request-1'));
};

describe('the report of a person whose texts a vault seals', () => {
  it('is what it is without a vault, but for what stands for an identifier', () =>
    withRecord(async (_, office) => {
      const clear = casework({ store: memoryStore(), now: () => NOON });
      await record(clear);
      const [sealed, plain] = [await reportBy(office), await reportBy(clear)];
      expect(withoutMatches(sealed)).toEqual(withoutMatches(plain));
      expect(accessReportJson(sealed)).toContain(GOAL);
      expect(sealed.unopened).toEqual([]);
      expect(sealed.streams).toEqual([stream, other]);
    }));

  it('tells of texts that are to be destroyed, and shows them again once that is taken back', () =>
    withRecord(async (vault, office) => {
      const before = accessReportJson(await reportBy(office));
      await orThrow(vault.forgetting.ask({ request: 'request-1', streams: [stream, other], due: NOON }));
      const pending = await reportBy(office);
      expect(pending.unopened.map(({ reason }) => reason)).toEqual(['to_be_destroyed']);
      expect(faultsOf(JSON.parse(accessReportJson(pending)))).toEqual([]);
      expect(accessReportJson(pending)).not.toContain(GOAL);
      await orThrow(vault.forgetting.takeBack('request-1'));
      expect(accessReportJson(await reportBy(office))).toBe(before);
    }));

  it('tells of texts that were destroyed, with the day, of that stream alone', () =>
    withRecord(async (vault, office) => {
      await forget(vault, [stream]);
      const report = await reportBy(office);
      const [json, page] = [accessReportJson(report), accessReportPage(report)];
      for (const written of [json, page]) {
        expect(written).not.toContain(GOAL);
        expect(written).not.toContain('sealed:1:');
        expect(written).toContain('OTHER');
        expect(written).not.toMatch(/anonymi[sz]ed|anonim/i);
      }
      expect(faultsOf(JSON.parse(json))).toEqual([]);
      const goal = report.events.find(({ type }) => type === 'PlanGoalSet');
      expect(goal?.facts.find(({ place }) => place === 'text')).toEqual({
        place: 'text',
        name: { lv: 'Teksts', en: 'Text' },
        form: 'text',
        personal: 'goal-text',
        unopened: { reason: 'destroyed', cause: 'KeyDestroyed', on: '2024-07-01' },
      });
      expect(page).toContain('text destroyed on 1 Jul 2024');
      expect(page).toContain('under a pseudonym');
    }));

  it('without its vault says that the texts do not open, wherever they stand', async () => {
    const store = memoryStore();
    await withVault(newName(), (vault) => record(casework({ store, vault, now: () => NOON })));
    const report = await reportBy(casework({ store, now: () => NOON }));
    const json = accessReportJson(report);
    expect(report.unopened.map(({ reason }) => reason)).toEqual(['not_opened']);
    expect(json).toContain('NoVault');
    expect(json).not.toContain('sealed:1:');
    // where the host revealed nothing at all, the report knows no reason
    const never = accessReport({
      person: {
        streams: [stream],
        recorded: (await orThrow(casework({ store }).revealPerson(stream, note))).recorded.map(
          ({ entry }) => ({
            entry,
            notRevealed: [],
          }),
        ),
      },
      asOf,
    });
    expect(accessReportJson(never)).toContain('NeverRevealed');
    expect(accessReportJson(never)).not.toContain('sealed:1:');
  });
});

import { describe, expect, it } from '@jest/globals';
import { civilDate, ClientId, MatchId, month, Text, written } from '@pavadonis/domain';
import { ClientRegistered, type EndReason } from '@pavadonis/domain/client';
import { afterEvents, client, clientNo, operation } from '@pavadonis/testing';
import {
  clientsMerged,
  externalIdLinked,
  externalIdUnlinked,
  mergeReverted,
} from '@pavadonis/testing/examples/identity';
import {
  clientId,
  exampleId,
  laterEpisodeId,
  laterProvider,
  otherClientId,
  otherCostId,
  provider,
} from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { costRecorded } from '@pavadonis/testing/examples/operation';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { finding, history, personNo, planted, plantedNo, soundNo } from '../support/planted';
import { sound } from '../support/sound';

const on = civilDate;
const LATER = '2026-12-31';
const second = { stream: personNo(2) };
const later = { episodeId: laterEpisodeId };
const into = { survivorId: clientId };
const another = [
  clientRegistered(),
  asylumApplicationLodged(),
  participationEntryRecorded(),
  serviceStarted(later),
  serviceEnded({ ...later, on: on('2024-03-31') }),
] as const;

describe('a foreign identifier', () => {
  it('of two persons on one day is found, without its value', () => {
    const shared = planted(clientNo(2)(clientRegistered(), externalIdLinked({ on: on('2024-03-01') })));
    expect(shared.finds(LATER)).toEqual([
      finding('ExternalIdShared', '2024-03-01', [soundNo('ExternalIdLinked'), plantedNo(2)], second),
    ]);
    expect(JSON.stringify(shared.finds(LATER))).not.toContain('case');
  });

  it('is found in its normal form, where older events hold it otherwise', () => {
    const unlike = { scheme: written(Text, 'Asylum-Case '), value: written(Text, '\tcase 24-0117') };
    const shared = planted(clientNo(2)(clientRegistered(), externalIdLinked(unlike)));
    expect(shared.finds(LATER)).toHaveLength(1);
    const unlinked = externalIdUnlinked({ ...unlike, on: on('2024-02-07') });
    const passedOn = clientNo(2)(clientRegistered(), externalIdLinked({ on: on('2024-02-08') }));
    expect(planted(client(unlinked), passedOn).finds(LATER)).toEqual([]);
  });

  it('is known by what stands for it, where a vault gives that', () => {
    const one = { sameAs: exampleId(MatchId, 700) };
    const value = written(Text, 'case 24-0118');
    const linked = client(externalIdLinked({ ...one, on: on('2024-03-01') }));
    const second = (facts: object) => clientNo(2)(clientRegistered(), externalIdLinked({ value, ...facts }));
    const shared = planted(linked, second(one));
    expect(shared.finds(LATER).map(({ _tag }) => _tag)).toEqual(['ExternalIdShared']);
    expect(planted(linked, second({ sameAs: exampleId(MatchId, 701) })).finds(LATER)).toEqual([]);
    const unlinked = client(externalIdUnlinked({ ...one, value, on: on('2024-03-04') }));
    expect(planted(linked, unlinked, second({ ...one, on: on('2024-03-05') })).finds(LATER)).toEqual([]);
  });

  it('is found at the person it was linked to later', () => {
    expect(
      planted(clientNo(2)(clientRegistered(), externalIdLinked({ on: on('2024-02-05') }))).finds(LATER),
    ).toEqual([finding('ExternalIdShared', '2024-02-06', [soundNo('ExternalIdLinked'), plantedNo(2)])]);
  });

  it('may pass from person to person, or differ', () => {
    const unlinked = client(externalIdUnlinked({ on: on('2024-03-04') }));
    const linked = (day: string) => clientNo(2)(clientRegistered(), externalIdLinked({ on: on(day) }));
    expect(planted(unlinked, linked('2024-03-05')).finds(LATER)).toEqual([]);
    expect(planted(unlinked, linked('2024-03-04')).finds(LATER)).toHaveLength(1);
    const different = externalIdLinked({ value: written(Text, 'case 24-0118') });
    expect(planted(clientNo(2)(clientRegistered(), different)).finds(LATER)).toEqual([]);
  });

  it('that two streams share is one person’s once merged', () => {
    const duplicate = clientNo(2)(clientRegistered(), externalIdLinked(), clientsMerged(into));
    expect(planted(duplicate).finds(LATER)).toEqual([]);
  });
});

describe('in two merged streams', () => {
  it('overlapping episodes are found, in the survivor’s stream', () => {
    const duplicate = clientNo(2)(...another, clientsMerged(into));
    expect(planted(duplicate).finds(LATER)).toEqual([
      finding('EpisodesOverlap', '2024-02-12', [soundNo('ServiceStarted'), plantedNo(4)]),
    ]);
  });

  it('one that ended as a duplicate may overlap an episode of the other stream', () => {
    const served = (facts: Parameters<typeof serviceStarted>[0], reason: EndReason) =>
      [serviceStarted(facts), serviceEnded({ ...facts, on: on('2024-03-31'), reason })] as const;
    const overlapping = (ofSurvivor: EndReason, ofMerged: EndReason) =>
      history(client(...served({}, ofSurvivor)), clientNo(2)(...served(later, ofMerged), clientsMerged(into)))
        .finds(LATER)
        .filter(({ _tag }) => _tag === 'EpisodesOverlap');
    expect(overlapping('no_contact', 'duplicate')).toEqual([]);
    expect(overlapping('duplicate', 'no_contact')).toEqual([]);
    expect(overlapping('no_contact', 'no_contact')).toEqual([
      finding('EpisodesOverlap', '2024-02-12', [1, 3]),
    ]);
  });

  it('a month paid for in both is found', () => {
    const units = [{ clientId: otherClientId, month: month('2024-02') }];
    // a month changes hands under one id only
    for (const providerId of [provider, laterProvider]) {
      const cost = costRecorded({ costId: otherCostId, units, providerId });
      const duplicate = [clientNo(2)(clientRegistered(), clientsMerged(into)), operation(cost)];
      expect(planted(...duplicate).finds(LATER)).toEqual([
        finding('FundedTwice', '2024-02-01', [soundNo('CostRecorded'), plantedNo(3)], { to: '2024-02-29' }),
      ]);
    }
  });

  it('what only the other registration says is known', () => {
    const { sex, nationalities, stateless, countryOfOrigin, arrivalMode } = clientRegistered();
    const own = { on: clientRegistered().on, sex, nationalities, stateless, countryOfOrigin, arrivalMode };
    const child = clientRegistered({ birth: { date: on('2006-06-02'), precision: 'day' } });
    const survivor = client(
      ClientRegistered.of({ ...own, unaccompaniedMinor: true }),
      asylumApplicationLodged(),
      serviceStarted(),
    );
    const tags = (day: string) =>
      history(survivor, clientNo(2)(child, clientsMerged(into)))
        .finds(day)
        .map(({ _tag }) => _tag);
    expect(tags('2024-06-01')).toContain('GuardianMissing');
    expect(tags('2024-06-02')).not.toContain('GuardianMissing');
  });

  it('a revert brings back the findings of each', () => {
    const late = [...clientNo(2)(...another, residenceChanged({ on: on('2023-07-04') }))];
    const before = planted(late).finds(LATER);
    const reverted = planted(late, clientNo(2)(clientsMerged(into), mergeReverted(into)));
    const asMerged = reverted.finds(LATER, afterEvents(sound.length + late.length + 1));
    expect(before).toEqual([finding('CentreNotOpen', '2023-07-04', [plantedNo(6)], second)]);
    expect(asMerged).toEqual([
      finding('CentreNotOpen', '2023-07-04', [plantedNo(6)]),
      finding('EpisodesOverlap', '2024-02-12', [soundNo('ServiceStarted'), plantedNo(4)]),
    ]);
    expect(reverted.finds(LATER)).toEqual(before);
    expect(reverted.finds(LATER, afterEvents(sound.length + late.length))).toEqual(before);
  });

  it('later records in the merged one are found, of any day', () => {
    const written = clientNo(2)(
      clientRegistered(),
      clientsMerged(into),
      residenceChanged({ on: on('2024-03-01') }),
    );
    expect(planted(written).finds(LATER)).toEqual([
      finding('RecordedAfterMerge', '2024-03-01', [plantedNo(2), plantedNo(3)], second),
    ]);
  });

  it('records before the merge, or after its revert, are right', () => {
    const around = clientNo(2)(
      clientRegistered(),
      residenceChanged(),
      clientsMerged(into),
      mergeReverted(into),
      residenceChanged({ on: on('2025-01-07') }),
    );
    expect(planted(around).finds(LATER)).toEqual([]);
  });
});

describe('a reversal', () => {
  const another = mergeReverted({ on: on('2025-01-07'), survivorId: exampleId(ClientId, 3) });

  it('that names another survivor is found, and the merge holds', () => {
    const log = planted(clientNo(2)(clientRegistered(), clientsMerged(into), another));
    expect(log.finds(LATER)).toEqual([finding('RevertOfNoMerge', '2025-01-07', [plantedNo(3)], second)]);
  });

  it('of no merge is found', () => {
    const log = planted(clientNo(2)(clientRegistered(), another));
    expect(log.finds(LATER)).toEqual([finding('RevertOfNoMerge', '2025-01-07', [plantedNo(2)], second)]);
  });
});

describe('merges in a circle', () => {
  const idOf = (number: number) => ({ survivorId: exampleId(ClientId, number) });

  it('are found once, when closed, at the smallest name', () => {
    const circle = [
      clientNo(2)(clientRegistered(), clientsMerged({ ...idOf(3), on: on('2024-09-20') })),
      clientNo(3)(clientRegistered(), clientsMerged({ ...idOf(4), on: on('2024-09-23') })),
      clientNo(4)(clientRegistered(), clientsMerged({ ...idOf(2), on: on('2024-09-21') })),
      clientNo(5)(clientRegistered(), clientsMerged(idOf(4))),
    ];
    expect(planted(...circle).finds('2024-09-22')).toEqual([]);
    expect(planted(...circle).finds(LATER)).toEqual([
      finding('MergeCycle', '2024-09-23', [plantedNo(2), plantedNo(4), plantedNo(6)], second),
    ]);
  });

  it('include one into oneself, and none once reverted', () => {
    expect(planted(clientNo(2)(clientRegistered(), clientsMerged(idOf(2)))).finds(LATER)).toEqual([
      finding('MergeCycle', '2024-09-20', [plantedNo(2)], second),
    ]);
    const opened = [
      clientNo(2)(clientRegistered(), clientsMerged(idOf(3))),
      clientNo(3)(clientRegistered(), clientsMerged(idOf(2)), mergeReverted(idOf(2))),
    ];
    expect(planted(...opened).finds(LATER)).toEqual([]);
  });
});

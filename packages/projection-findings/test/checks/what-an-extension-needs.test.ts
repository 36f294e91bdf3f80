import { describe, expect, it } from '@jest/globals';
import { civilDate, EpisodeId, PlanId } from '@pavadonis/domain';
import { clientNo } from '@pavadonis/testing';
import { exampleId } from '@pavadonis/testing/examples/ids';
import {
  asylumApplicationLodged,
  statusGranted,
  statusRevoked,
  temporaryProtectionGranted,
} from '@pavadonis/testing/examples/law';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import {
  planAgreed,
  planClosed,
  planDrawnUp,
  planGoalAchieved,
  planGoalReopened,
  planGoalSet,
  planRevised,
} from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceExtended, serviceStarted } from '@pavadonis/testing/examples/service';
import { finding, personNo, planted, plantedNo } from '../support/planted';

const on = civilDate;
const LATER = '2026-12-31';
// the first of the planted events
const found = [finding('ExtendedBeyondRule', '2025-03-10', [plantedNo(1)], { stream: personNo(2) })];
const seeker = [
  clientRegistered(),
  asylumApplicationLodged(),
  participationEntryRecorded(),
  serviceStarted(),
] as const;
const plan = [planDrawnUp(), planGoalSet(), planAgreed()] as const;
const over = serviceEnded();
const day = { on: serviceExtended().on };

describe('an extension', () => {
  it.each([
    ['an asylum seeker', []],
    ['granted later', [statusGranted({ on: on('2025-03-11') })]],
    ['revoked before', [statusGranted(), statusRevoked()]],
    ['temporary protection since', [statusGranted(), temporaryProtectionGranted({ on: on('2025-01-07') })]],
  ])('without a status is found: %s', (_, law) => {
    const events = [serviceExtended({ until: on('2025-06-30') }), ...seeker, ...plan, ...law, over];
    expect(planted(clientNo(2)(...events)).finds(LATER)).toEqual(found);
  });

  it.each([
    ['no plan', []],
    ['a plan of another episode', [planDrawnUp({ episodeId: exampleId(EpisodeId, 900) }), ...plan.slice(1)]],
    ['a plan without a goal', [planDrawnUp(), planAgreed()]],
    [
      'a goal of another plan',
      [planDrawnUp(), planGoalSet({ planId: exampleId(PlanId, 900) }), planAgreed()],
    ],
    ['not agreed', [planDrawnUp(), planGoalSet()]],
    ['agreed later', [planDrawnUp(), planGoalSet(), planAgreed({ on: on('2025-03-11') })]],
    ['revised and not agreed anew', [...plan, planRevised()]],
    ['no goal that is sought', [...plan, planGoalAchieved()]],
    ['a goal sought anew later', [...plan, planGoalAchieved(), planGoalReopened()]],
    ['a plan that is closed', [...plan, planClosed({ on: on('2025-03-09') })]],
  ])('without an agreed plan with an open goal is found: %s', (_, planned) => {
    const events = [serviceExtended(), ...seeker, statusGranted(), ...planned, over];
    // a plan of no episode, and a goal of no plan, are found as such
    const others = planted(clientNo(2)(...events))
      .finds(LATER)
      .filter(({ _tag }) => _tag !== 'NotBegun');
    expect(others).toEqual(found);
  });

  it.each([
    ['a status lost', statusRevoked(day)],
    ['a goal achieved', planGoalAchieved(day)],
    ['a plan revised', planRevised(day)],
    ['a plan closed', planClosed(day)],
    ['a plan closed later', planClosed()],
  ])('is right on the day that ends its ground, and before: %s', (_, end) => {
    const last = serviceEnded(day);
    const events = [serviceExtended(), ...seeker, statusGranted(), ...plan, end, last];
    expect(planted(clientNo(2)(...events)).finds(LATER)).toEqual([]);
  });

  it('beyond the furthest limit is found', () => {
    const until = (text: string) =>
      clientNo(2)(serviceExtended({ until: on(text) }), ...seeker, statusGranted(), ...plan, over);
    expect(planted(until('2026-04-15')).finds(LATER)).toEqual([]);
    expect(planted(until('2026-04-16')).finds(LATER)).toEqual(found);
  });

  it('under rules without extensions is found', () => {
    const under = (ruleSet: 'SP-2020' | 'SP-2023') => [
      clientRegistered(),
      asylumApplicationLodged(),
      participationEntryRecorded(),
      serviceStarted({ ruleSet }),
      statusGranted(),
      ...plan,
      serviceEnded({ on: on('2025-04-15') }),
    ];
    expect(planted(clientNo(2)(serviceExtended(), ...under('SP-2023'))).finds(LATER)).toEqual([]);
    expect(planted(clientNo(2)(serviceExtended(), ...under('SP-2020'))).finds(LATER)).toEqual(found);
  });
});

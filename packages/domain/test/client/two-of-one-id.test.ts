import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import * as Client from '@pavadonis/domain/client';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { planClosed, planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { referralAnswered, referralCompleted, referralMade } from '@pavadonis/testing/examples/referral';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const later = { on: civilDate('2026-01-02') };

const begun = [clientRegistered(), serviceStarted(), planDrawnUp(), planGoalSet(), referralMade()] as const;

describe('of two things of one id, or of what happens once, the first stands', () => {
  it.each<readonly [first: Client.Event, second: Client.Event]>([
    [clientRegistered(), clientRegistered(later)],
    [clientDied(), clientDied(later)],
    [serviceStarted(), serviceStarted(later)],
    [planDrawnUp(), planDrawnUp(later)],
    [planClosed(), planClosed({ ...later, outcome: 'abandoned' })],
    [planGoalSet(), planGoalSet(later)],
    [supportDelivered(), supportDelivered(later)],
    [referralMade(), referralMade(later)],
    [referralAnswered(), referralAnswered(later)],
    [referralCompleted(), referralCompleted(later)],
  ])('of a client: %o', (first, second) => {
    const once = [...begun, first].reduce(Client.evolve, Client.initial);
    expect(Client.evolve(once, second)).toEqual(once);
  });

  it.each<readonly [first: Centre.Event, second: Centre.Event]>([
    [centreOpened(), centreOpened(later)],
    [centreServiceStarted(), centreServiceStarted(later)],
    [centreClosed(), centreClosed(later)],
  ])('of a centre: %o', (first, second) => {
    const once = Centre.evolve(Centre.initial, first);
    expect(Centre.evolve(once, second)).toEqual(once);
  });
});

import { describe, it } from '@jest/globals';
import { Text, written } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import fc from 'fast-check';
import { about, expectOnceOnly, type AtATime } from '../support/doing-twice';
import { centreOpened, serviceStarted } from '../support/examples/centre';

const decisions: fc.Arbitrary<AtATime<Centre.State, Centre.Event>> = fc.oneof(
  about(Centre.openCentre, centreOpened, {
    name: fc.constantFrom('Upmala', 'Lejmala').map((name) => written(Text, name)),
  }),
  about(Centre.startCentreService, serviceStarted),
);

describe('a decision about a centre', () => {
  it('made twice records once', () => expectOnceOnly(Centre, [centreOpened()], decisions));
});

import { describe, it } from '@jest/globals';
import { Text, written } from '@pavadonis/domain';
import * as Centre from '@pavadonis/domain/centre';
import { about, type AtATime, expectOnceOnly } from '@pavadonis/testing/random';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import fc from 'fast-check';

const decisions: fc.Arbitrary<AtATime<Centre.State, Centre.Event>> = fc.oneof(
  about(Centre.openCentre, centreOpened, {
    name: fc.constantFrom('Upmala', 'Lejmala').map((name) => written(Text, name)),
  }),
  about(Centre.startCentreService, centreServiceStarted),
  about(Centre.closeCentre, centreClosed),
);

describe('a decision about a centre', () => {
  it('made twice records once', () => expectOnceOnly(Centre, [centreOpened()], decisions));
});

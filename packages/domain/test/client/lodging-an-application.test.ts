import { describe, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, granted, registered } from '@pavadonis/testing/examples/client';
import {
  appealDecided,
  appealed,
  becameFinal,
  discontinued,
  refused,
  statusCeased,
  temporarilyProtected,
  transferDecided,
  transferExecuted,
} from '@pavadonis/testing/examples/legal';

const again = applied({ on: civilDate('2024-12-02') });

describe('lodging an application for protection', () => {
  it('records the application', () =>
    client(registered()).when(Client.lodgeApplication(applied.facts())).records(applied()));

  it('records an earlier application that is entered late', () => {
    const on = civilDate('2024-01-15');
    client(registered(), applied(), granted())
      .when(Client.lodgeApplication(applied.facts({ on })))
      .records(applied({ on }));
  });

  it('records a new application once the last procedure is over, or the status lost', () => {
    for (const story of [
      [discontinued()],
      [refused(), becameFinal()],
      [transferDecided(), transferExecuted()],
      [granted(), becameFinal(), statusCeased()],
    ])
      client(registered(), applied(), ...story)
        .when(Client.lodgeApplication(again))
        .records(again);
  });

  it('records a new application on the day on which the procedure was discontinued', () => {
    const on = applied().on;
    const after = applied({ on, seq: written(Whole, 1) });
    client(registered(), applied(), discontinued({ on })).when(Client.lodgeApplication(after)).records(after);
  });

  it('records the application where only the decision on it is known', () =>
    client(registered(), refused()).when(Client.lodgeApplication(again)).records(again));

  it('records an application of a person with temporary protection', () =>
    client(registered(), temporarilyProtected()).when(Client.lodgeApplication(again)).records(again));

  it('records nothing when the application of that day comes again', () => {
    for (const story of [[], [refused({ on: applied().on })], [granted({ on: applied().on })]])
      client(registered(), applied(), ...story)
        .when(Client.lodgeApplication(applied.facts()))
        .recordsNothing();
  });

  it('is refused where nobody is registered', () =>
    client().when(Client.lodgeApplication(applied.facts())).refuses({ _tag: 'NotRegistered' }));

  it('is refused while an application is open, and until the decision on it is final', () => {
    for (const story of [
      [],
      [refused()],
      [refused(), appealed()],
      [refused(), appealed(), appealDecided()],
      [refused(), appealed(), appealDecided({ outcome: 'remitted' })],
      [transferDecided()],
    ])
      client(registered(), applied(), ...story)
        .when(Client.lodgeApplication(again))
        .refuses({ _tag: 'ApplicationOpen', since: civilDate('2024-02-05') });
  });

  it('is refused to a person who holds protection, also while the grant is appealed', () => {
    for (const story of [[applied(), granted()], [applied(), granted(), appealed()], [granted()]])
      client(registered(), ...story)
        .when(Client.lodgeApplication(again))
        .refuses({ _tag: 'HoldsProtection', status: 'alternative' });
  });
});

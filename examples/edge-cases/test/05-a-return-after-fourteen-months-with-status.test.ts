import { describe, it } from '@jest/globals';
import { civilDate, type ServiceRuleSet } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Given from '@pavadonis/testing';
import { laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import {
  provision,
  serviceEnded,
  serviceExtended,
  serviceStarted,
} from '@pavadonis/testing/examples/service';

const on = civilDate;
const again = serviceStarted.facts({ on: on('2025-06-20'), episodeId: laterEpisodeId });
const away = [
  leftLatvia({ on: on('2025-04-01'), learnedOn: on('2025-04-01') }),
  returnedToLatvia({ on: on('2025-06-16') }),
];
const before = [
  clientRegistered(),
  asylumApplicationLodged(),
  statusGranted({ on: on('2024-04-15') }),
  serviceStarted(),
  serviceEnded({ on: on('2025-04-01'), reason: 'left_latvia' }),
];

const startingUnder = (ruleSet: ServiceRuleSet) =>
  Client.startService(again, provision({ operation: { ruleSet } }));

describe('edge case 5: a return after fourteen months with status', () => {
  it.each<ServiceRuleSet>(['SP-2016', 'SP-2020', 'SP-2023'])(
    'is refused under %s after twelve months',
    (ruleSet) => {
      Given.client(...before, ...away)
        .when(startingUnder(ruleSet))
        .refuses({ _tag: 'PastServiceLimit', limit: on('2025-04-15') });
    },
  );

  it('is possible under SP-2023 if extended', () => {
    Given.client(...before, serviceExtended({ on: on('2025-03-10'), until: on('2025-12-31') }), ...away)
      .when(startingUnder('SP-2023'))
      .records(Client.ServiceStarted.of({ ...again, targetGroup: 'alternative' }));
  });

  it('is refused beyond 24 months, extended or not', () => {
    const later = { ...again, on: on('2026-04-16') };
    Given.client(...before, serviceExtended({ on: on('2025-03-10'), until: on('2026-12-31') }), ...away)
      .when(Client.startService(later, provision({ contract: { to: on('2026-12-31') } })))
      .refuses({ _tag: 'PastServiceLimit', limit: on('2026-04-15') });
  });
});

import { describe, it } from '@jest/globals';
import { civilDate, type ServiceRuleSet } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import * as Given from '@pavadonis/testing';
import {
  applied,
  ended,
  extended,
  granted,
  left,
  registered,
  returned,
  started,
} from '@pavadonis/testing/examples/client';
import { laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { provision } from '@pavadonis/testing/examples/provision';

const on = civilDate;
const again = started.facts({ on: on('2025-06-20'), episodeId: laterEpisodeId });
const away = [
  left({ on: on('2025-04-01'), learnedOn: on('2025-04-01') }),
  returned({ on: on('2025-06-16') }),
];
const before = [
  registered(),
  applied(),
  granted({ on: on('2024-04-15') }),
  started(),
  ended({ on: on('2025-04-01'), reason: 'left_latvia' }),
];

const startingUnder = (ruleSet: ServiceRuleSet) =>
  Client.startService(again, provision({ operation: { ruleSet } }));

describe('edge case 5: a return after fourteen months with status', () => {
  it.each<ServiceRuleSet>(['SP-2016', 'SP-2020', 'SP-2023'])(
    'begins no support under %s, since twelve months are over',
    (ruleSet) => {
      Given.client(...before, ...away)
        .when(startingUnder(ruleSet))
        .refuses({ _tag: 'PastServiceLimit', limit: on('2025-04-15') });
    },
  );

  it('begins support under SP-2023 where an extension reaches that far', () => {
    Given.client(...before, extended({ on: on('2025-03-10'), until: on('2025-12-31') }), ...away)
      .when(startingUnder('SP-2023'))
      .records(Client.ServiceStarted.of({ ...again, targetGroup: 'alternative' }));
  });

  it('begins none beyond 24 months, whatever was extended', () => {
    const later = { ...again, on: on('2026-04-16') };
    Given.client(...before, extended({ on: on('2025-03-10'), until: on('2026-12-31') }), ...away)
      .when(Client.startService(later, provision({ contract: { to: on('2026-12-31') } })))
      .refuses({ _tag: 'PastServiceLimit', limit: on('2026-04-15') });
  });
});

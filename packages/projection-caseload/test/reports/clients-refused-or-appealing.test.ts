import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import type { Recordable } from '@pavadonis/domain/client';
import { clientsAppealingIn, caseload, clientsRefusedStatusIn } from '@pavadonis/projection-caseload';
import { afterEvents, client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import {
  appealDecided,
  asylumApplicationLodged,
  decisionAppealed,
  statusGranted,
  statusRefused,
  statusRenounced,
} from '@pavadonis/testing/examples/law';

const on = civilDate;
const february = { from: on('2019-02-01'), to: on('2019-02-28') };
const seeker = asylumApplicationLodged({ on: on('2018-10-01') });

describe('clients refused a status in a period', () => {
  const log = given(
    clientNo(1)(seeker, statusRefused({ on: on('2019-02-01') })),
    clientNo(2)(seeker, statusRefused({ on: on('2019-02-28') })),
    clientNo(3)(seeker, statusRefused({ on: on('2019-03-01') })),
    clientNo(4)(seeker, statusGranted({ on: on('2019-02-10') })),
  );

  it('count by the day of the refusal', () => {
    expect(clientsRefusedStatusIn(log.in(caseload), february)).toHaveLength(2);
  });

  it('count up to a day', () => {
    expect(clientsRefusedStatusIn(log.in(caseload), february, { asOf: on('2019-02-27') })).toHaveLength(1);
  });

  it('count as known before', () => {
    expect(clientsRefusedStatusIn(log.in(caseload, afterEvents(3)), february)).toHaveLength(1);
  });

  it('count as often as it happened', () => {
    const again = [
      seeker,
      statusRefused({ on: on('2019-02-05') }),
      decisionAppealed({ on: on('2019-02-10') }),
      appealDecided({ on: on('2019-02-15'), outcome: 'remitted' }),
      statusRefused({ on: on('2019-02-20') }),
    ];
    expect(clientsRefusedStatusIn(given(client(...again)).in(caseload), february)).toHaveLength(2);
  });
});

describe('clients appealing in a period', () => {
  const appeal = decisionAppealed({ on: on('2019-02-10') });
  const renounced = statusRenounced({ on: on('2019-02-05') });
  const count = (decision: 'refusal' | 'grant', ...events: readonly Recordable[]) =>
    clientsAppealingIn(given(client(seeker, ...events)).in(caseload), decision, february).length;

  it.each<readonly [string, readonly Recordable[], readonly [refusals: number, grants: number]]>([
    ['a refusal', [statusRefused({ on: on('2019-01-20') }), appeal], [1, 0]],
    ['a grant', [statusGranted({ on: on('2019-01-20') }), appeal], [0, 1]],
    [
      'a refusal that a court upheld',
      [
        statusRefused({ on: on('2018-11-01') }),
        decisionAppealed({ on: on('2018-11-10') }),
        appealDecided({ on: on('2019-01-20') }),
        appeal,
      ],
      [1, 0],
    ],
    [
      'a grant that a court upheld',
      [
        statusGranted({ on: on('2018-11-01') }),
        decisionAppealed({ on: on('2018-11-10') }),
        appealDecided({ on: on('2019-01-20') }),
        appeal,
      ],
      [0, 1],
    ],
    ['a grant that was renounced', [statusGranted({ on: on('2019-01-20') }), renounced, appeal], [0, 1]],
    [
      'a grant that a court upheld and that was renounced',
      [
        statusGranted({ on: on('2018-11-01') }),
        decisionAppealed({ on: on('2018-11-10') }),
        appealDecided({ on: on('2019-01-20') }),
        renounced,
        appeal,
      ],
      [0, 1],
    ],
    [
      'a refusal beside a status',
      [statusGranted({ on: on('2018-11-01') }), statusRefused({ on: on('2019-01-20') }), appeal],
      [1, 0],
    ],
    [
      'before it',
      [statusRefused({ on: on('2019-01-02') }), decisionAppealed({ on: on('2019-01-31') })],
      [0, 0],
    ],
  ])('%s', (_, events, [refusals, grants]) => {
    expect(count('refusal', ...events)).toBe(refusals);
    expect(count('grant', ...events)).toBe(grants);
  });
});

import { describe, expect, it } from '@jest/globals';
import { civilDate, type TargetGroup } from '@pavadonis/domain';
import {
  activeClients,
  clientsAppealingIn,
  clientsByLegalGround,
  caseload,
  clientsRefusedStatusIn,
} from '@pavadonis/projection-caseload';
import { findingsToDate, findings } from '@pavadonis/projection-findings';
import { client } from '@pavadonis/testing';
import {
  appealDecided,
  asylumApplicationLodged,
  decisionAppealed,
  decisionBecameFinal,
  statusGranted,
  statusRefused,
} from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const year = { from: on('2024-01-01'), to: on('2024-12-31') };

describe('edge case 26: a refusal, an appeal, a new decision and a grant', () => {
  const log = given(
    client(
      clientRegistered(),
      asylumApplicationLodged(),
      serviceStarted(),
      statusRefused(),
      decisionAppealed(),
      appealDecided({ outcome: 'remitted' }),
      statusGranted({ on: on('2024-10-21'), status: 'refugee' }),
      decisionBecameFinal({ on: on('2024-11-21') }),
    ),
  );

  it.each<[string, TargetGroup]>([
    ['2024-04-15', 'asylum_seeker'],
    ['2024-04-29', 'asylum_seeker'],
    ['2024-07-22', 'asylum_seeker'],
    ['2024-10-20', 'asylum_seeker'],
    ['2024-10-21', 'refugee'],
    ['2024-11-21', 'refugee'],
  ])('on %s the person is %s', async (day, ground) => {
    expect(
      clientsByLegalGround(activeClients(await log.in(caseload), { asOf: on(day) }), { asOf: on(day) }),
    ).toEqual(new Map([[ground, 1]]));
  });

  it('counts the refusal and the appeal', async () => {
    const view = await log.in(caseload);
    expect(clientsRefusedStatusIn(view, year)).toHaveLength(1);
    expect(clientsAppealingIn(view, 'refusal', year)).toHaveLength(1);
  });

  it('never left the service without a ground', async () => {
    const tags = findingsToDate(await log.in(findings), { asOf: year.to, centreDays: 30 }).map(
      ({ _tag }) => _tag,
    );
    expect(tags).not.toContain('EpisodeOpenWithoutGround');
  });
});

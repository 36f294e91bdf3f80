import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { caseload, providerPeriods, serviceGapsIn } from '@pavadonis/projection-caseload';
import { findingsToDate, findings } from '@pavadonis/projection-findings';
import { client, contractNo } from '@pavadonis/testing';
import {
  contractSigned,
  contractTerminated,
  directProvisionEnded,
  directProvisionStarted,
} from '@pavadonis/testing/examples/contract';
import { laterProvider, operationId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;

describe('edge case 17: a provider without a contract', () => {
  const log = given(
    contractNo(10)(
      contractSigned({ on: on('2016-11-21'), from: on('2016-12-01'), to: on('2018-05-31') }),
      contractTerminated({ on: on('2018-04-03'), lastDay: on('2018-04-19') }),
    ),
    contractNo(11)(
      directProvisionStarted({ on: on('2018-04-20'), providerId: laterProvider }),
      directProvisionEnded({ on: on('2018-05-31') }),
    ),
    client(
      clientRegistered({ on: on('2018-03-01') }),
      serviceStarted({ on: on('2018-03-01') }),
      serviceHandedOver({ on: on('2018-04-20'), operationId }),
    ),
  );

  it('provides the service, with no planned end', async () => {
    expect(providerPeriods(await log.in(caseload), { asOf: on('2018-05-31') })).toContainEqual({
      providerId: laterProvider,
      direct: true,
      from: '2018-04-20',
      to: '2018-05-31',
    });
  });

  it('leaves no day without a provider', async () => {
    const period = { from: on('2016-12-01'), to: on('2018-05-31') };
    expect(serviceGapsIn(await log.in(caseload), period)).toEqual([]);
    const tags = findingsToDate(await log.in(findings), { asOf: period.to, centreDays: 30 }).map(
      ({ _tag }) => _tag,
    );
    expect(tags).not.toContain('DaysWithoutProvider');
    expect(tags).not.toContain('EpisodeNotCovered');
  });
});

import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { about, type AtATime, expectOnceOnly } from '@pavadonis/testing/random';
import * as examples from '@pavadonis/testing/examples/contract';
import { laterProvider, mentorId, provider, workerId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';

const workers = fc.constantFrom(workerId, mentorId);
const providers = fc.constantFrom(provider, laterProvider);
const day = fc.constantFrom(...['2024-01-01', '2024-08-31', '2025-06-30'].map(civilDate));

const decisions: fc.Arbitrary<AtATime<Contract.State, Contract.Event>> = fc.oneof(
  about(Contract.signContract, examples.contractSigned, { providerId: providers, to: day }),
  about(Contract.amendContract, examples.contractAmended, { to: day }),
  about(Contract.terminateContract, examples.contractTerminated, { lastDay: day }),
  about(Contract.startDirectProvision, examples.directProvisionStarted, { providerId: providers }),
  about(Contract.endDirectProvision, examples.directProvisionEnded),
  about(Contract.engageStaff, examples.staffEngaged, {
    workerId: workers,
    role: fc.constantFrom('mentor', 'social_worker'),
  }),
  about(Contract.releaseStaff, examples.staffReleased, { workerId: workers }),
);

describe('a decision about a contract', () => {
  it('made twice records once', () =>
    expectOnceOnly(Contract, [examples.contractSigned(), examples.staffEngaged()], decisions));
});

describe('a decision about direct provision', () => {
  it('made twice records once', () =>
    expectOnceOnly(Contract, [examples.directProvisionStarted(), examples.staffEngaged()], decisions));
});

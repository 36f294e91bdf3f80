import { ContractId, WorkerId, WorkerRole } from '@pavadonis/domain';
import * as Contract from '@pavadonis/domain/contract';
import { text } from '../../language';
import { anId, aProvider, ownCode } from '../values/code';
import { aDay, aText, aWord, fieldTitle, required } from '../values/column';
import { given, key, sheetAbout } from './sheet-of';
import { contractStep, ENDING, FIRST, LAST } from './step';

const contract = required(anId(fieldTitle('contractId'), 'contracts', ContractId));
const ownContract = required(ownCode(fieldTitle('contractId'), 'contracts', ContractId));
const provider = required(aProvider(fieldTitle('providerId')));

/** Providers' contracts; the row's code names the contract. */
export const contracts = sheetAbout({
  name: 'contracts',
  title: text('Līgumi', 'Contracts'),
  about: 'contract',
  names: { kind: 'contracts', column: 'contract' },
  columns: {
    contract: ownContract,
    signedOn: required(aDay(text('Noslēgts', 'Signed on'))),
    provider,
    from: required(aDay(text('Pakalpojums no', 'Service from'))),
    to: required(aDay(text('Pakalpojums līdz', 'Service until'))),
    number: aText(fieldTitle('number')),
    terminatedOn: aDay(text('Izbeigts', 'Terminated on')),
    lastDay: aDay(text('Pēdējā diena', 'Last day')),
    reason: aText(fieldTitle('reason')),
  },
  steps: ({ signedOn: on, provider: providerId, from, to, number, terminatedOn, lastDay, reason }) => [
    contractStep({ name: 'signed', column: 'contract', rank: FIRST }, Contract.signContract, {
      on,
      providerId,
      from,
      to,
      ...(number === undefined ? {} : { number }),
    }),
    given({ terminatedOn, lastDay, reason }, ['terminatedOn', 'lastDay', 'reason'], (terminated) =>
      contractStep({ name: 'terminated', column: 'terminatedOn', rank: LAST }, Contract.terminateContract, {
        on: terminated.terminatedOn,
        lastDay: terminated.lastDay,
        reason: terminated.reason,
      }),
    ),
  ],
});

/** Amendments that changed a contract's last planned day. */
export const amendments = sheetAbout({
  name: 'amendments',
  title: text('Līgumu grozījumi', 'Amendments'),
  about: 'contract',
  columns: {
    contract,
    key,
    on: required(aDay(text('Grozīts', 'Amended on'))),
    to: required(aDay(text('Pakalpojums līdz', 'Service until'))),
    number: aText(fieldTitle('number')),
  },
  steps: ({ on, to, number }) => [
    contractStep({ name: 'amended', column: 'on' }, Contract.amendContract, {
      on,
      to,
      ...(number === undefined ? {} : { number }),
    }),
  ],
});

/** Times in which the service is provided without a contract, by own staff; the row's code stands for a contract elsewhere. */
export const directProvision = sheetAbout({
  name: 'directProvision',
  title: text('Bez līguma', 'Direct provision'),
  about: 'contract',
  names: { kind: 'contracts', column: 'contract' },
  columns: {
    contract: ownContract,
    from: required(aDay(text('No', 'From'))),
    provider,
    until: aDay(text('Līdz', 'Until')),
  },
  steps: ({ from: on, provider: providerId, until }) => [
    contractStep({ name: 'started', column: 'contract', rank: FIRST }, Contract.startDirectProvision, {
      on,
      providerId,
    }),
    given({ until }, ['until'], (ended) =>
      contractStep({ name: 'ended', column: 'until', rank: LAST }, Contract.endDirectProvision, {
        on: ended.until,
      }),
    ),
  ],
});

/** Workers who are engaged under a contract; the code of a worker stands for the same one in all rows. */
export const staff = sheetAbout({
  name: 'staff',
  title: text('Personāls', 'Staff'),
  about: 'contract',
  names: { kind: 'workers', column: 'worker' },
  columns: {
    contract,
    key,
    worker: required(ownCode(fieldTitle('workerId'), 'workers', WorkerId)),
    role: required(aWord('role', WorkerRole)),
    on: required(aDay(text('No', 'From'))),
    until: aDay(text('Līdz', 'Until')),
  },
  steps: ({ on, worker: workerId, role, until }) => [
    contractStep({ name: 'engaged', column: 'on' }, Contract.engageStaff, { on, workerId, role }),
    given({ until }, ['until'], (released) =>
      contractStep({ name: 'released', column: 'until', rank: ENDING }, Contract.releaseStaff, {
        on: released.until,
        workerId,
      }),
    ),
  ],
});

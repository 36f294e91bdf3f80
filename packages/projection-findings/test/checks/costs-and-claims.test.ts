import { describe, expect, it } from '@jest/globals';
import {
  cents,
  civilDate,
  ClientId,
  ContactId,
  CostId,
  type Month,
  month,
  type RecordableOf,
} from '@pavadonis/domain';
import { afterEvents, client, clientNo, contractNo, operation, operationNo } from '@pavadonis/testing';
import { contractSigned } from '@pavadonis/testing/examples/contract';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import {
  clientId,
  contractId,
  eventId,
  exampleId,
  laterContractId,
  laterEpisodeId,
  laterProvider,
  operationId,
  otherClaimId,
  otherClientId,
  otherCostId,
} from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged, statusGranted } from '@pavadonis/testing/examples/law';
import {
  claimLine,
  coFinancingRateSet,
  costCorrected,
  costFoundIneligible,
  costRecorded,
  costsClaimed,
  operationClosed,
  operationOpened,
} from '@pavadonis/testing/examples/operation';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { finding, personNo, planted, plantedNo, soundNo } from '../support/planted';
import { theOperation } from '../support/sound';

const on = civilDate;
const LATER = '2026-12-31';
const ofOperation = { stream: theOperation };
const february: Month = month('2024-02');
const unit = { clientId, month: february };
const inFebruary = { to: '2024-02-29' };
const another = (facts: Parameters<typeof costRecorded>[0] = {}) =>
  costRecorded({ costId: otherCostId, ...facts });
// AMIF's operation, under which the One-Stop Agency works
const agency = (...events: readonly RecordableOf['operation'][]) =>
  operationNo(21)(operationOpened({ fund: 'AMIF' }), coFinancingRateSet(), ...events);

describe('a client-month', () => {
  it('that one operation pays for twice is found, with both costs', () => {
    expect(planted(operation(another({ units: [unit] }))).finds(LATER)).toEqual([
      finding('FundedTwice', '2024-02-01', [soundNo('CostRecorded'), plantedNo(1)], inFebruary),
    ]);
  });

  it('that stands twice in one cost is found', () => {
    const march = { clientId, month: month('2024-03') };
    const met = supportDelivered({ contactId: exampleId(ContactId, 900), on: on('2024-03-04') });
    const twice = another({ month: month('2024-03'), units: [march, march] });
    expect(planted(client(met), operation(twice)).finds(LATER)).toEqual([
      finding('FundedTwice', '2024-03-01', [plantedNo(2)], { to: '2024-03-31' }),
    ]);
  });

  it('that two operations pay for is found once, for any provider', () => {
    const shownBy = [soundNo('CostRecorded'), plantedNo(3)];
    for (const providerId of [another().providerId, laterProvider])
      expect(planted(agency(another({ units: [unit], providerId }))).finds(LATER)).toEqual([
        finding('FundedTwice', '2024-02-01', shownBy, inFebruary),
      ]);
  });

  it('may be paid for once as service and once as a consultation', () => {
    expect(planted(agency(another({ units: [unit], paidFor: 'consultation' }))).finds(LATER)).toEqual([]);
  });

  it('may be paid to two providers of one operation who both met', () => {
    const handed = [
      contractNo(11)(contractSigned({ from: on('2024-02-20') })),
      client(
        serviceHandedOver({ on: on('2024-02-27'), operationId }),
        supportDelivered({ contactId: exampleId(ContactId, 900), on: on('2024-02-28'), workerIds: [] }),
        serviceHandedOver({
          on: on('2024-03-01'),
          contractId,
          operationId,
          providerId: another().providerId,
        }),
      ),
      operation(another({ units: [unit], providerId: laterProvider, contractId: laterContractId })),
    ];
    expect(planted(...handed).finds(LATER)).toEqual([]);
  });

  it('that is paid for and was not served is found', () => {
    const march = { clientId, month: month('2024-03') };
    expect(planted(operation(another({ month: month('2024-03'), units: [march] }))).finds(LATER)).toEqual([
      finding('UnitWithoutSupport', '2024-03-01', [plantedNo(1)], { to: '2024-03-31' }),
    ]);
    const nobody = { clientId: exampleId(ClientId, 9), month: february };
    expect(planted(operation(another({ units: [nobody] }))).finds(LATER)).toEqual([
      finding('UnitWithoutSupport', '2024-02-01', [plantedNo(1)], { ...inFebruary, stream: personNo(9) }),
    ]);
  });

  it('is served in the kind of service of the episode alone', () => {
    const beside = { episodeId: laterEpisodeId };
    const paid = operation(another({ units: [unit], paidFor: 'mentor_only' }));
    const mentor = [
      serviceStarted({ ...beside, on: on('2024-02-19'), serviceKind: 'mentor_only' }),
      serviceEnded({ ...beside, on: on('2024-03-31') }),
    ] as const;
    const met = (day: string) =>
      supportDelivered({ ...beside, contactId: exampleId(ContactId, 900), on: on(day), workerIds: [] });
    const [inMarch, inFebruaryToo] = [
      client(...mentor, met('2024-03-04')),
      client(...mentor, met('2024-02-20')),
    ];
    expect(planted(inMarch, paid).finds(LATER)).toEqual([
      finding('UnitWithoutSupport', '2024-02-01', [plantedNo(4)], inFebruary),
    ]);
    expect(planted(inFebruaryToo, paid).finds(LATER)).toEqual([]);
  });

  it('with contacts only past the service limit is not served', () => {
    const april = { clientId: otherClientId, month: month('2025-04') };
    const met = (day: string, number: number) =>
      supportDelivered({ contactId: exampleId(ContactId, number), on: on(day), workerIds: [] });
    const withContacts = (...contacts: readonly ReturnType<typeof met>[]) => [
      clientNo(2)(
        clientRegistered(),
        asylumApplicationLodged(),
        participationEntryRecorded(),
        serviceStarted(),
        statusGranted(),
        ...contacts,
        serviceEnded(),
      ),
      operation(another({ month: april.month, units: [april] })),
    ];
    const late = { stream: personNo(2) };
    expect(planted(...withContacts(met('2025-04-16', 901))).finds(LATER)).toEqual([
      finding('UnitWithoutSupport', '2025-04-01', [plantedNo(8)], { ...late, to: '2025-04-30' }),
      finding('ContactPastLimit', '2025-04-16', [plantedNo(6)], late),
    ]);
    const inTime = planted(...withContacts(met('2025-04-15', 901), met('2025-04-16', 902)));
    expect(inTime.finds(LATER)).toEqual([finding('ContactPastLimit', '2025-04-16', [plantedNo(7)], late)]);
  });

  it('in a wholly ineligible cost is not paid for', () => {
    const cost = another({ units: [unit], amount: cents(500) });
    const found = (amount: number) => costFoundIneligible({ costId: otherCostId, amount: cents(amount) });
    expect(planted(operation(cost, found(500))).finds(LATER)).toEqual([]);
    expect(planted(operation(cost, found(499))).finds(LATER)).toHaveLength(1);
    const corrected = costCorrected({ costId: otherCostId, amount: cents(499) });
    expect(planted(operation(cost, corrected, found(499))).finds(LATER)).toEqual([]);
  });

  it('is found as known: by the second cost, unless voided', () => {
    const twice = planted(agency(another({ units: [unit] }), eventVoided({ target: eventId(plantedNo(3)) })));
    expect(twice.finds(LATER, afterEvents(plantedNo(2)))).toEqual([]);
    expect(twice.finds(LATER, afterEvents(plantedNo(3)))).toHaveLength(1);
    expect(twice.finds(LATER)).toEqual([]);
  });
});

describe('a cost', () => {
  it('of a month after the operation closed is found', () => {
    const close = operationClosed({ on: on('2024-03-15') });
    const of = (text: string) => another({ month: month(text) });
    expect(planted(operation(close, of('2024-04'))).finds(LATER)).toEqual([
      finding('CostAfterClosing', '2024-04-01', [plantedNo(1), plantedNo(2)], ofOperation),
    ]);
    expect(planted(operation(close, of('2024-03'))).finds(LATER)).toEqual([]);
  });

  it('of a month without a rate is found, and not once a rate is set', () => {
    const of = (text: string) => another({ month: month(text), contractId: laterContractId });
    const early = contractNo(11)(contractSigned({ from: on('2023-10-01'), to: on('2024-12-31') }));
    expect(planted(early, operation(of('2023-11'))).finds(LATER)).toEqual([
      finding('RateMissing', '2023-11-01', [plantedNo(2)], ofOperation),
    ]);
    expect(planted(early, operation(of('2023-12'))).finds(LATER)).toEqual([]);
  });

  it('corrected, found ineligible or claimed without being recorded by then is found', () => {
    const told = [
      costCorrected({ costId: otherCostId }),
      costFoundIneligible({ costId: otherCostId }),
      costsClaimed({
        claimId: otherClaimId,
        lines: [claimLine({ costId: otherCostId, eligible: cents(0) })],
      }),
    ];
    for (const each of told)
      expect(planted(operation(each)).finds(LATER)).toEqual([
        finding('CostNotRecorded', each.on, [plantedNo(1)], ofOperation),
      ]);
  });

  it('whose day is moved past what was said of it keeps its amount, and is found', () => {
    const said = costFoundIneligible({ costId: otherCostId, on: on('2024-03-20') });
    const moved = another({ on: on('2024-04-01') });
    const log = planted(operation(another(), said, eventAmended(moved, eventId(plantedNo(1)))));
    expect(log.finds(LATER)).toEqual([finding('CostNotRecorded', '2024-03-20', [plantedNo(2)], ofOperation)]);
  });

  it.each([
    ['2023-12', 1],
    ['2024-01', 0],
    ['2025-06', 0],
    ['2025-07', 1],
  ])('of %s, in which its contract had no day, is found', (text, count) => {
    const cost = another({ month: month(text), costId: exampleId(CostId, 900) });
    const last = { '2023-12': '2023-12-31', '2025-07': '2025-07-31' }[text] ?? '';
    expect(planted(operation(cost)).finds(LATER)).toEqual(
      count === 0
        ? []
        : [finding('CostOutsideContract', `${text}-01`, [plantedNo(1)], { ...ofOperation, to: last })],
    );
  });

  it('under an unknown contract is found', () => {
    expect(planted(operation(another({ contractId: laterContractId }))).finds(LATER)).toEqual([
      finding('CostOutsideContract', '2024-02-01', [plantedNo(1)], { ...ofOperation, ...inFebruary }),
    ]);
  });
});

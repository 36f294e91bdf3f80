import { cents, civilDate, ContactId, Text, written } from '@pavadonis/domain';
import { centre, clientNo, type GivenEvent, late, operation } from '@pavadonis/testing';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { eventId, exampleId, laterProvider } from '@pavadonis/testing/examples/ids';
import {
  coFinancingRateSet,
  costCorrected,
  costRecorded,
  operationOpened,
} from '@pavadonis/testing/examples/operation';
import { planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const contact = (number: number, day: string) =>
  supportDelivered({ on: civilDate(day), contactId: exampleId(ContactId, 800 + number) });

const man = clientRegistered({ sex: 'male' });
const inSaldus = residenceChanged({ residence: { kind: 'private', municipality: written(Text, 'Saldus') } });

/** The day after which the rest was recorded. */
export const KNOWN_ON = '2024-03-01';

/** Four clients in February 2024, and what became known of them in March. Positions count from 1. */
export const month: readonly GivenEvent[] = [
  ...centre(centreOpened()), // 1
  ...operation(operationOpened(), coFinancingRateSet(), costRecorded({ on: civilDate('2024-02-29') })), // 2, 3, 4
  ...clientNo(1)(clientRegistered(), residenceChanged(), serviceStarted(), contact(1, '2024-02-13')), // 5 to 8
  ...clientNo(2)(man, inSaldus, serviceStarted({ providerId: laterProvider }), contact(2, '2024-02-14')), // 9 to 12
  ...clientNo(3)(unaccompaniedMinorRegistered(), serviceStarted(), contact(3, '2024-02-15')), // 13 to 15
  ...clientNo(4)(clientRegistered(), serviceStarted(), planDrawnUp(), planGoalSet()), // 16 to 19
  // in March: one contact is told late, one happened in another month, one never did, and a bill was corrected
  ...late('2024-03-02', clientNo(4)(contact(4, '2024-02-28'))), // 20
  ...late('2024-03-02', clientNo(2)(eventAmended(contact(2, '2024-03-01'), eventId(12)))), // 21
  ...late('2024-03-03', clientNo(3)(eventVoided({ target: eventId(15) }))), // 22
  ...late('2024-03-03', operation(costCorrected({ on: civilDate('2024-03-03'), amount: cents(901) }))), // 23
];

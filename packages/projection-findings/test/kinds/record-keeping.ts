import { civilDate } from '@pavadonis/domain';
import { recordKeepingFindings } from '@pavadonis/projection-findings';
import { client, type GivenEvent } from '@pavadonis/testing';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia } from '@pavadonis/testing/examples/residence';
import { recorded, recordedAt, withoutDocument } from '../support/recorded';
import { scenario } from './support/scenario';

const found = (events: Iterable<GivenEvent>) => recordKeepingFindings(recorded(events));
const leaving = client(leftLatvia({ on: civilDate('2018-06-28') }));
const leavingAt = (moment: string) => found(recordedAt(moment, leaving));

export const recordKeeping = {
  EvidenceMissing: scenario(
    { shown: client(statusGranted()), absent: client(clientRegistered()) },
    (events) => found(withoutDocument(events)),
  ),
  RecordedLate: scenario(
    { shown: '2018-06-30T21:00:00.000Z', absent: '2018-06-30T20:59:59.999Z' },
    leavingAt,
  ),
  RecordedBefore: scenario(
    { shown: '2018-06-27T20:59:59.999Z', absent: '2018-06-27T21:00:00.000Z' },
    leavingAt,
  ),
  Corrected: scenario({ shown: eventId(1), absent: eventId(9) }, (target) =>
    found(client(clientRegistered(), eventVoided({ target }))),
  ),
  CorrectionOfNothing: scenario({ shown: eventId(9), absent: eventId(1) }, (target) =>
    found(client(clientRegistered(), eventVoided({ target }))),
  ),
};

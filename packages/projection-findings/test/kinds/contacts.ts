import { civilDate, ContactId } from '@pavadonis/domain';
import { client, clientNo } from '@pavadonis/testing';
import { exampleId } from '@pavadonis/testing/examples/ids';
import { clientDied } from '@pavadonis/testing/examples/registration';
import { leftLatvia, residenceChanged, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import { planted } from '../support/planted';
import { scenario } from './support/scenario';
import { LATER, withStatus } from './support/served';

const on = civilDate;
const contact = (day: string, facts: Parameters<typeof supportDelivered>[0] = {}) =>
  supportDelivered({ contactId: exampleId(ContactId, 900), on: on(day), ...facts });
const abroad = [leftLatvia({ on: on('2024-05-10') }), returnedToLatvia({ on: on('2024-06-03') })] as const;

export const contacts = {
  ContactOutsideEpisode: scenario({ shown: '2025-07-01', absent: '2025-06-30' }, (day) =>
    planted(client(contact(day))).finds(LATER),
  ),
  ContactWhileAway: scenario({ shown: '2024-05-11', absent: '2024-05-10' }, (day) =>
    planted(client(...abroad, contact(day))).finds(LATER),
  ),
  ContactAfterDeath: scenario({ shown: '2026-06-30', absent: '2026-06-29' }, (day) =>
    planted(client(clientDied({ on: on('2026-06-29') }), contact(day))).finds(LATER),
  ),
  RecordedAfterDeath: scenario({ shown: '2026-06-30', absent: '2026-06-29' }, (day) =>
    planted(client(clientDied({ on: on('2026-06-29') }), residenceChanged({ on: on(day) }))).finds(LATER),
  ),
  RemoteContactAbroad: scenario({ shown: 'remote', absent: 'outreach' } as const, (mode) =>
    planted(client(...abroad, contact('2024-05-20', { mode }))).finds(LATER),
  ),
  ContactPastLimit: scenario({ shown: '2025-04-16', absent: '2025-04-15' }, (day) =>
    planted(clientNo(2)(...withStatus, contact(day, { workerIds: [] }))).finds(LATER),
  ),
};

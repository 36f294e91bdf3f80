import { civilDate, Country, Text, written } from '@pavadonis/domain';
import { encode, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { centre, client, clientNo, type GivenEvent, logOf } from '@pavadonis/testing';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const outside = residenceChanged({ residence: { kind: 'private', municipality: written(Text, 'Saldus') } });

const helped = (day: string) => supportDelivered({ on: civilDate(day) });

/** Three invented clients, whose days stand beside each other. */
const history: readonly GivenEvent[] = [
  ...centre(centreOpened()),
  ...client(clientRegistered(), residenceChanged(), serviceStarted(), helped('2024-03-14')),
  ...clientNo(2)(
    clientRegistered({ sex: 'male', countryOfOrigin: written(Country, 'SY') }),
    outside,
    serviceStarted(),
    helped('2024-03-20'),
  ),
  ...clientNo(3)(clientRegistered({ sex: 'male' }), residenceChanged(), serviceStarted()),
];

/** Makes the store that the examples of docs/cli.md are asked of. */
export const makeExampleStore = async (path: string): Promise<void> => {
  const store = await orThrow(sqliteStore({ path }));
  for (const { stream, ...recorded } of logOf(history)) {
    const expected = recorded.revision === 0 ? 'no_stream' : recorded.revision - 1;
    await orThrow(store.append(stream, expected, [orThrow(encode(stream, recorded))]));
  }
  await orThrow(store.close());
};

import { tracingChannel } from 'node:diagnostics_channel';
import type { Office } from './office';

const CHANNELS = ['pavadonis.decide', 'pavadonis.append', 'pavadonis.read'];

const nothing = (): void => undefined;

/** Has somebody listen to all that an office tells of its commands, and do nothing with it. */
export const listenedTo = (office: Office): Office => {
  const listener = { start: nothing, end: nothing, asyncStart: nothing, asyncEnd: nothing, error: nothing };
  for (const name of CHANNELS) tracingChannel(name).subscribe(listener);
  return {
    ...office,
    close: async () => {
      for (const name of CHANNELS) tracingChannel(name).unsubscribe(listener);
      await office.close();
    },
  };
};

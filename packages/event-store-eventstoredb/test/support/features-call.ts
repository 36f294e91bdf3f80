import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';

const METHODS = ['read', 'append', 'batchappend', 'delete', 'tombstone'];

/** The abilities that a server of version 24.10 lists; the loopback server leaves out those it lacks. */
export const supportedMethods = (batchAppend: boolean): SupportedMethods =>
  new SupportedMethods()
    .setEventStoreServerVersion('24.10.0')
    .setMethodsList(
      METHODS.filter((name) => batchAppend || name !== 'batchappend').map((name) =>
        new SupportedMethod().setServiceName('event_store.client.streams.Streams').setMethodName(name),
      ),
    );

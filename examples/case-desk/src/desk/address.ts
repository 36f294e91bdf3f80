/** Returns whether an address is a connection string of EventStoreDB, and not the path of a file. */
export const isConnectionString = (address: string): boolean => /^esdb(?:\+discover)?:/i.test(address);

/** Returns whether a store is named by a connection string, and not by a file. */
export const isConnectionString = (store: string): boolean => /^esdb(?:\+discover)?:/i.test(store);

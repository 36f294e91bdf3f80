/** Returns whether a store is named by a connection string, and not by a file. */
export const isConnectionString = (store: string): boolean => /^esdb(?:\+discover)?:/i.test(store);

/** Returns whether a store is named by the address of something else, which may hold a password. */
export const isForeignAddress = (store: string): boolean =>
  /^[a-z][a-z\d+.-]*:\/\//i.test(store) && !isConnectionString(store);

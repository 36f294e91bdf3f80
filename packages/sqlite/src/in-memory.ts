/** The path of a database that lives in memory, as long as it is open. */
export const IN_MEMORY = ':memory:';

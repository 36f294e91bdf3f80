/** Returns the path of the page on which a client's data are protected. */
export const clientPath = (id: string): string => `/protection/clients/${id}`;

/** The path of the list of readings. */
export const READINGS_PATH = '/protection/readings';

/** Stores in files, which are loaded once one is opened. */
export { sqliteStore } from '@pavadonis/event-store-sqlite';

/** The languages that people read. */
export type Language = 'lv' | 'en';

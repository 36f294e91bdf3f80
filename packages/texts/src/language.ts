/** The languages of the texts. */
export type Language = 'lv' | 'en';

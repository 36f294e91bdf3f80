/** The name of the field that holds the session's token in every form. */
export const CSRF = 'csrf';

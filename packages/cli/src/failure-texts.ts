/** The texts of refusals and errors, which are loaded for whoever is told of one. */
export { textOf } from '@pavadonis/texts';

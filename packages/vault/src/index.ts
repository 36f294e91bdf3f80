export { isSealed, LONGEST_SEALED } from './sealed/sealed-text';
